import { expect, type Page, test } from 'playwright/test'
import { families } from '@/lib/questions/families'
import { readNumbers } from './drawn-numbers'
import { answerField, goToQuestion, questionShown, startExam, submitExam, untilSaved } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { createExam, removeExam } from './marked-exam'
import { collectFaults } from './page-faults'
import { demoInstructor, signIn, signUp } from './people'

const slug = 'story-of-a-regrade'
const title = 'Story of a regrade'
const asked = families.filter(({ id }) => ['valid-unit-stride', 'padded-unit-stride', 'does-it-fit'].includes(id))
const ruling = 'Question 2 does not count: its points are taken out of the total.'
const why = 'The padding was missing in the drawing.'

/** Sits the exam: the first question right, the second without its padding, the third left empty. */
async function sit(page: Page): Promise<string> {
  const attemptId = await startExam(page, title)
  for (const position of [1, 2]) {
    const question = await goToQuestion(page, position)
    const { W, F } = await readNumbers(question)
    await answerField(page, position).fill(String(W - F + 1))
  }
  await expect(questionShown(page, 2)).toBeVisible()
  await untilSaved(page)
  await submitExam(page)
  return `/attempts/${attemptId}/review`
}

test('a question is left out after a dry run, its student is told why, and all of it is undone', async ({
  page,
  browser,
}) => {
  await removeExam(slug)
  await createExam(slug, title, asked)
  const faults = collectFaults(page)
  const student = await browser.newPage()
  const studentFaults = collectFaults(student)
  const person = await signUp(student)
  const review = await sit(student)
  const score = (text: string) => expect(student.getByRole('main')).toContainText(text)
  await score('1 / 3')

  await signIn(page, demoInstructor, '/teach')
  await page.goto(`/teach/exams/${slug}`)
  await page.getByRole('link', { name: 'Regrade' }).click()
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await expect(page.getByRole('main')).toContainText('Please choose what is to change.')
  await page.getByLabel('Question', { exact: true }).selectOption({ index: 2 })
  await page.getByRole('radio', { name: 'Leave it out' }).check()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill(why)
  await page.getByRole('button', { name: 'Show what would change' }).click()
  const dryRun = page.getByRole('region', { name: 'Dry run' })
  await expect(dryRun).toContainText(ruling)
  await expect(dryRun).toContainText('1 of 1')
  const row = dryRun.getByRole('row').filter({ hasText: person.email })
  await expect(row.getByRole('cell')).toHaveText(['1 / 3', '1 / 2', '1'])
  await expectAccessible(page, 'the dry run of a regrade')
  await student.reload()
  await score('1 / 3')

  await page.getByRole('button', { name: 'Apply this regrade' }).click()
  await expect(page.getByRole('main')).toContainText('The exam is regraded.')
  await expect(page.getByRole('list').filter({ hasText: why })).toContainText(ruling)
  await student.goto(review)
  await score('1 / 2')
  await score('Your score is 1 / 2 instead of 1 / 3')
  await expect(student.getByRole('article', { name: 'Question 2', exact: true })).toContainText('does not count')
  await expect(student.getByRole('article', { name: 'Question 2', exact: true })).toContainText(why)
  await expectAccessible(student, 'the review of a regraded attempt')
  await student.goto('/progress')
  await expect(student.getByRole('row').filter({ hasText: title })).toContainText(`Score changed: “${why}”`)
  await page.goto(`/teach/exams/${slug}`)
  await expect(page.getByRole('row').filter({ hasText: person.email })).toContainText('1 / 2')
  await expect(page.getByRole('table', { name: 'Every question' })).toContainText('(left out of the total)')

  await page.goto(`/teach/exams/${slug}/regrade`)
  const undo = page.getByRole('button', { name: `Undo: ${ruling}` })
  await undo.click()
  await expect(page.getByRole('main')).toContainText('Please say why')
  await page.getByRole('textbox', { name: 'Why it is undone' }).fill('The drawing was right.')
  await undo.click()
  await expect(page.getByRole('main')).toContainText('Undone by')
  await expect(undo).toHaveCount(0)
  await student.goto(review)
  await score('1 / 3')
  await expect(student.getByRole('main')).not.toContainText(why)
  expect((await student.goto(`/teach/exams/${slug}/regrade`))?.status()).toBe(404)
  await removeExam(slug)
  await student.context().close()
  expect([...faults, ...studentFaults]).toEqual([])
})
