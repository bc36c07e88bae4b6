import { expect, test } from 'vitest'
import { families } from '@/lib/questions/families'
import { isBelow, thresholds } from './diagnosis-page'
import { sharesOf } from './diagnosis-report'
import { simulateStudents } from './simulate-students'

/** Some draws of each idea here; `npm run questions -- students` takes 200 and prints the table. */
test('the true idea is listed for nearly every wrong answer, and settled on within two questions', {
  timeout: 300_000,
}, () => {
  const rows = families.map((family) => ({ family: family.id, students: simulateStudents(family, 25) }))
  const { listed, settled } = sharesOf(rows.flatMap(({ students }) => students))
  const below = rows.filter(({ students }) => isBelow(students)).map(({ family }) => family)
  if (below.length > 0) console.log(`Below the thresholds by themselves: ${below.join(', ')}`)
  expect(listed).toBeGreaterThanOrEqual(thresholds.listed)
  expect(settled).toBeGreaterThanOrEqual(thresholds.settled)
})
