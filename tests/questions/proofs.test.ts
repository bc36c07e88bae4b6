import { expect, test } from 'vitest'
import { families } from '@/lib/questions/families'
import { proveFamily } from './proofs/prove-family'

/** Some hundred draws of each here; `npm run prove` goes through whole parameter spaces. */
test.each(families)('$id: the key is what sliding, trying, counting or building gives', (family) => {
  const { checked, disagreements } = proveFamily(family, 400)
  expect(checked).toBeGreaterThan(10)
  expect(disagreements).toEqual([])
})
