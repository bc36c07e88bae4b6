import { expect, type Locator, type Page } from 'playwright/test'

export const midterm = 'Output size: midterm'
export const attemptAddress = /\/attempts\/[0-9a-f-]{36}$/

/** The Exam Center's entry of an exam. */
export function examEntry(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
}

/** Starts an exam from the Exam Center and returns the attempt's id. */
export async function startExam(page: Page, title: string): Promise<string> {
  await page.goto('/exams')
  await page.getByRole('button', { name: `Start ${title}` }).click()
  await page.waitForURL(attemptAddress)
  return page.url().split('/').at(-1) ?? ''
}

export function questionShown(page: Page, position: number): Locator {
  return page.getByRole('region', { name: `Question ${position}`, exact: true })
}

export function answerField(page: Page, position: number): Locator {
  return questionShown(page, position).getByRole('textbox', { name: 'Your answer' })
}

export function railButton(page: Page, position: number): Locator {
  return page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name: `Question ${position}:` })
}

export async function goToQuestion(page: Page, position: number): Promise<Locator> {
  await railButton(page, position).click()
  await expect(questionShown(page, position)).toBeVisible()
  return questionShown(page, position)
}

/** What the page says of its answers' way to the server. */
export function saveState(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /sav|connection|signed out|closed/i })
}

export async function untilSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved \d\d:\d\d:\d\d$/)
}

export async function submitExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit exam' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Submit exam' }).click()
  await page.waitForURL(/\/review$/)
}

/** Sends an answer as the page does, with the session of this browser. */
export function postAnswer(page: Page, attemptId: string, answer: { slot: number; raw: string }) {
  return page.request.post(`/api/attempts/${attemptId}/answers`, {
    headers: { origin: new URL(page.url()).origin },
    data: { ...answer, flagged: false, revision: 1_000 },
  })
}
