import { expect, type Page, test } from 'playwright/test'
import { query } from './database'
import { readNumbers } from './drawn-numbers'
import { answerField, examEntry, goToQuestion, midterm, questionShown, startExam, untilSaved } from './exam-page'
import { signUp } from './people'

async function answerFirstRight(page: Page) {
  const { W, F } = await readNumbers(questionShown(page, 1))
  await answerField(page, 1).fill(String(W - F + 1))
  await untilSaved(page)
}

function moveDeadline(attemptId: string, seconds: number) {
  const moment = 'now() + make_interval(secs => $2)'
  return query(`UPDATE "Attempt" SET "deadline" = ${moment}, "endsAt" = ${moment} WHERE "id" = $1`, [
    attemptId,
    seconds,
  ])
}

async function expectTimeRanOut(page: Page, id: string) {
  await expect(page).toHaveURL(`/attempts/${id}/review`, { timeout: 30_000 })
  await expect(page.getByText('Time ran out')).toBeVisible()
  await expect(page.getByText('1 / 24')).toBeVisible()
}

test('at the deadline the page goes to the review by itself, with what was saved', async ({ page }) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  await expect(page.getByText(/^(30:00|29:\d\d) left$/)).toBeVisible()
  await answerFirstRight(page)
  await moveDeadline(id, 5)
  await page.reload()
  await expect(page.getByText(/^0:0\d left$/)).toBeVisible()
  await expectTimeRanOut(page, id)
  await page.goto('/exams')
  await expect(examEntry(page, midterm)).toContainText('2 of 3 left')
})

test('an answer after a deadline the page does not know of is refused, and the page goes to the review', async ({
  page,
}) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  await answerFirstRight(page)
  await moveDeadline(id, -1)
  await goToQuestion(page, 2)
  await answerField(page, 2).fill('3')
  await expectTimeRanOut(page, id)
  await expect(page.getByRole('article', { name: 'Question 2', exact: true })).toContainText('Not answered')
})

test('more time that is given to an attempt under way shows by itself', async ({ page }) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  await expect(page.getByText(/^(30:00|29:\d\d) left$/)).toBeVisible()
  await moveDeadline(id, 3_600)
  await expect(page.getByText(/^(60:00|59:\d\d) left$/)).toBeVisible()
})

test('an exam whose page is closed is closed at its deadline all the same', async ({ page }) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  await answerFirstRight(page)
  await page.goto('/')
  await moveDeadline(id, -60)
  await page.goto('/exams')
  await expect(examEntry(page, midterm)).toContainText('1 / 24')
  await page.goto(`/attempts/${id}`)
  await expectTimeRanOut(page, id)
  const [row] = await query<{ exact: boolean }>(
    `SELECT "closedAt" = "deadline" AS exact FROM "Attempt" WHERE "id" = $1`,
    [id],
  )
  expect(row?.exact).toBe(true)
})
