import { expect, type Page, test } from 'playwright/test'
import { readNumbers } from './drawn-numbers'
import {
  answerField,
  attemptAddress,
  examEntry,
  midterm,
  postAnswer,
  questionShown,
  saveState,
  startExam,
  submitExam,
  untilSaved,
} from './exam-page'
import { signIn, signUp } from './people'

test('two tabs that start at once work on the same attempt', async ({ page, context }) => {
  await signUp(page)
  const tabs = [page, await context.newPage()]
  await Promise.all(tabs.map((tab) => tab.goto('/exams')))
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: `Start ${midterm}` }).click()))
  await Promise.all(tabs.map((tab) => tab.waitForURL(attemptAddress)))
  expect(new Set(tabs.map((tab) => tab.url())).size).toBe(1)
  await page.goto('/exams')
  await expect(examEntry(page, midterm).getByRole('link', { name: 'Resume' })).toBeVisible()
})

test('eight starts in the same moment make one attempt', async ({ page, baseURL }) => {
  await signUp(page)
  const cookies = await page.context().cookies()
  const headers = { origin: baseURL ?? '', cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const start = () =>
    fetch(`${baseURL}/exams/output-size-midterm/start`, { method: 'POST', headers, redirect: 'manual' })
  const answers = await Promise.all(Array.from({ length: 8 }, start))
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 303))
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
  await page.goto('/exams')
  await page.getByRole('link', { name: 'Resume' }).click()
  await submitExam(page)
  await page.goto('/exams')
  await expect(examEntry(page, midterm)).toContainText('2 of 3 left')
})

test('another student can neither see, answer nor hand in an attempt, open or closed', async ({ page, browser }) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  const stranger = await browser.newPage()
  await signUp(stranger)
  await expectRefused(stranger, id)
  expect((await postAnswer(page, id, { slot: 1, raw: '1' })).status()).toBe(200)
  await submitExam(page)
  await expectRefused(stranger, id)
  await stranger.context().close()
})

async function expectRefused(stranger: Page, id: string) {
  const review = `/attempts/${id}/review`
  for (const path of [`/attempts/${id}`, review, `${review}/1`, '/teach', '/teach/exams/output-size-midterm']) {
    const response = await stranger.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(stranger.getByRole('heading', { level: 1 })).toContainText('found nothing')
  }
  expect((await postAnswer(stranger, id, { slot: 1, raw: '1' })).status()).toBe(404)
  expect((await stranger.request.get('/teach/exams/output-size-midterm/results.csv')).status()).toBe(404)
  expect((await stranger.request.get(`${review}/1/solution`)).status()).toBe(404)
  const headers = { origin: new URL(stranger.url()).origin }
  expect((await stranger.request.post(`/attempts/${id}/submit`, { headers })).status()).toBe(404)
}

test('what was typed before the page was closed without a network is sent at the next visit', async ({
  page,
  context,
  browser,
}) => {
  const student = await signUp(page)
  await startExam(page, midterm)
  const address = page.url()
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially('41')
  await expect(saveState(page)).toContainText('No connection')
  await page.close()
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto(address)
  await expect(answerField(next, 1)).toHaveValue('41')
  await untilSaved(next)

  const elsewhere = await browser.newPage()
  await signIn(elsewhere, student, new URL(address).pathname)
  await expect(answerField(elsewhere, 1)).toHaveValue('41')
  await elsewhere.context().close()
})

test('submitting waits for an answer that has not reached the server', async ({ page, context }) => {
  await signUp(page)
  await startExam(page, midterm)
  const { W, F } = await readNumbers(questionShown(page, 1))
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially(String(W - F + 1))
  await page.getByRole('button', { name: 'Submit exam' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Submit exam' }).click()
  await expect(dialog.getByRole('status')).toContainText('One answer has not reached the server yet')
  await context.setOffline(false)
  await page.waitForURL(/\/review$/)
  await expect(page.getByText('1 / 24')).toBeVisible()
})
