import { expect, type Page, test } from 'playwright/test'
import { readNumbers, steps } from './drawn-numbers'
import { answerField, midterm, questionShown, startExam, submitExam, untilSaved } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { demoInstructor, signIn, signUp } from './people'

const question = (page: Page, position: number) =>
  page.getByRole('article', { name: `Question ${position}`, exact: true })
const disclosure = (page: Page, position: number) =>
  question(page, position).getByRole('group').filter({ hasText: 'Worked solution' })
const summary = (page: Page, position: number) =>
  disclosure(page, position).getByText(`Worked solution of question ${position}`, { exact: true })
const solution = (page: Page, position: number) =>
  disclosure(page, position).getByRole('heading', { name: 'Worked solution' })

/** What the page asks for from now on at addresses that end so. */
function collectRequests(page: Page, end: string): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith(end)) asked.push(request.url())
  })
  return asked
}

async function finishExam(page: Page): Promise<string> {
  const id = await startExam(page, midterm)
  await submitExam(page)
  return `/attempts/${id}/review`
}

test('a worked solution comes when it is opened by the keyboard, once, and stays', async ({ page }) => {
  await signUp(page)
  await finishExam(page)
  const asked = collectRequests(page, '/solution')
  await summary(page, 2).focus()
  await page.keyboard.press('Enter')
  await expect(solution(page, 2)).toBeVisible()
  await expect(disclosure(page, 2).getByRole('figure')).toBeVisible()
  await expect(summary(page, 2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(solution(page, 2)).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(solution(page, 2)).toBeVisible()
  await expect(solution(page, 3)).toBeHidden()
  expect(asked).toHaveLength(1)
})

test('where a wrong size went wrong is laid out in the review when it is asked for', async ({ page }) => {
  await signUp(page)
  const id = await startExam(page, 'Output size: short paper')
  const wrong = Math.floor(steps(await readNumbers(questionShown(page, 1)))) + 2
  await answerField(page, 1).fill(String(wrong))
  await untilSaved(page)
  await submitExam(page)
  const replay = question(page, 1)
    .getByRole('figure')
    .filter({ hasText: `You said ${wrong}.` })
  const asked = collectRequests(page, '/replay')
  await question(page, 1)
    .getByText(/^See where your \d+(st|nd|rd|th) window would be of question 1$/)
    .focus()
  for (const times of [1, 2, 3]) {
    expect(asked, 'it is asked for once it is opened').toHaveLength(times === 1 ? 0 : 1)
    await page.keyboard.press('Enter')
    await expect(replay).toBeVisible({ visible: times !== 2 })
  }
  await expect(replay).toContainText(/hangs \d+ pixels? over the edge|lies outside altogether/)
  await expectAccessible(page, 'a review with a replay')
  expect((await page.request.get(`/attempts/${id}/review/2/replay`)).status(), 'nothing was answered').toBe(404)
})

test('a worked solution that cannot be fetched says so, and comes at the next try', async ({ page, context }) => {
  await signUp(page)
  await finishExam(page)
  await context.setOffline(true)
  await summary(page, 1).click()
  const alert = disclosure(page, 1).getByRole('alert')
  await expect(alert).toContainText('The server cannot be reached.')
  await context.setOffline(false)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(solution(page, 1)).toBeVisible()
  await expect(alert).toHaveCount(0)

  const cookies = await context.cookies()
  await context.clearCookies()
  await summary(page, 2).click()
  await expect(disclosure(page, 2).getByRole('alert')).toContainText('You are signed out.')
  await context.addCookies(cookies)
  await disclosure(page, 2).getByRole('button', { name: 'Try again' }).click()
  await expect(solution(page, 2)).toBeVisible()
  await expect(summary(page, 2)).toBeFocused()
})

test('each question has a page of its own, and the next is one press away', async ({ page }) => {
  await signUp(page)
  const review = await finishExam(page)
  await page.goto(`${review}/1`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 1 of 20')
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Previous question' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Next question' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 2 of 20')
  await page.getByRole('link', { name: 'All questions' }).click()
  await expect(page).toHaveURL(`${review}#question-2`)
  await expect(page.getByRole('article', { name: 'Question 2', exact: true })).toBeInViewport()
  await page.goto(`${review}/20`)
  await expect(page.getByRole('link', { name: 'Next question' })).toHaveCount(0)
  for (const position of ['0', '21', '01', '1.0', 'x']) {
    expect((await page.goto(`${review}/${position}`))?.status(), position).toBe(404)
    expect((await page.request.get(`${review}/${position}/solution`)).status(), position).toBe(404)
  }
})

test('going on and coming back shows the review as it was', async ({ page }) => {
  await signUp(page)
  await finishExam(page)
  const first = page.getByRole('article', { name: 'Question 1', exact: true })
  const before = await first.innerText()
  expect(before).toContain('Right answer')
  await page.getByRole('link', { name: 'Exam Center' }).click()
  await expect(page).toHaveURL('/exams')
  await page.goBack()
  await expect(first).toBeVisible()
  expect(await first.innerText()).toBe(before)
})

test('without scripts a review leads to the same solutions', async ({ page, browser }) => {
  await signUp(page)
  const review = await finishExam(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(review)
  await summary(plain, 1).click()
  await disclosure(plain, 1).getByRole('link', { name: 'Question 1 on a page of its own' }).click()
  await expect(plain.getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  await plain.goto(review)
  await plain.getByRole('link', { name: 'Show all worked solutions' }).click()
  await expect(plain.getByRole('heading', { name: 'Worked solution' })).toHaveCount(20)
  await context.close()
})

test('who teaches the exam sees its questions and solutions, once the attempt is closed', async ({ page, browser }) => {
  const student = await signUp(page)
  const id = await startExam(page, midterm)
  const review = `/attempts/${id}/review`
  const teacher = await browser.newPage()
  await signIn(teacher, demoInstructor, '/teach')
  expect((await teacher.goto(`${review}/1`))?.status()).toBe(404)
  expect((await teacher.request.get(`${review}/1/solution`)).status()).toBe(404)
  expect((await page.request.get(`${review}/1/solution`)).status()).toBe(404)
  await page.goto(`${review}/1`)
  await expect(page).toHaveURL(`/attempts/${id}`)
  await submitExam(page)
  await teacher.goto(`${review}/1`)
  await expect(teacher.getByRole('main')).toContainText(`attempt of ${student.name}`)
  await expect(teacher.getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  await teacher.goto(review)
  await summary(teacher, 20).click()
  await expect(solution(teacher, 20)).toBeVisible()
  await teacher.context().close()
})
