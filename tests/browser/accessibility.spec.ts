import { expect, type Page, test } from 'playwright/test'
import { query } from './database'
import { readNumbers } from './drawn-numbers'
import { answerField, goToQuestion, midterm, questionShown, startExam, submitExam, untilSaved } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'
import { demoInstructor, fillSignIn, fillSignUp, newPerson, signIn, signUp } from './people'
import { practise } from './practise'

test.describe.configure({ timeout: 300_000 })

let faults: string[] = []
test.beforeEach(({ page }) => {
  faults = collectFaults(page)
})
test.afterEach(() => {
  expect(faults).toEqual([])
})

test('pages for everybody', async ({ page }) => {
  for (const path of ['/', '/practice', '/exams', '/progress', '/sign-in', '/sign-up']) {
    await page.goto(path)
    await expectAccessible(page, path)
  }
  expect((await page.goto('/no/such/page'))?.status()).toBe(404)
  await expectAccessible(page, 'not found')
})

test('refusals of sign-in and sign-up', async ({ page }) => {
  await page.goto('/sign-in')
  await fillSignIn(page, { email: 'nobody@students.example', password: 'not a password' })
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('E-mail and password do not match.')
  await expectAccessible(page, 'refused sign-in')

  await page.goto('/sign-up')
  await fillSignUp(page, { ...newPerson(), email: demoInstructor.email })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('There is an account with this address')
  await expectAccessible(page, 'refused sign-up')
})

for (const title of ['Output size, the whole formula', 'Does it fit?']) {
  test(`practice: ${title}`, async ({ page }) => {
    await practise(page, title)
    await expect(page.getByText('Question 1 ·')).toBeVisible()
    await expectAccessible(page, 'open question')
    await answerWrong(page)
    await expect(page.getByRole('button', { name: 'Try another' })).toHaveAccessibleDescription(/Wrong/)
    await expectAccessible(page, 'wrong answer')
  })
}

async function answerWrong(page: Page) {
  const { W, F, P, S } = await readNumbers(page.getByRole('main'))
  const fits = Number.isInteger((W - F + 2 * P) / S)
  const typed = page.getByRole('textbox', { name: 'Your answer' })
  if (await typed.isVisible()) {
    await typed.fill('cannot be read')
    await typed.press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).not.toBeEmpty()
    await expectAccessible(page, 'unreadable answer')
    await typed.fill(fits ? String((W - F + 2 * P) / S) : String(Math.floor((W - F + 2 * P) / S) + 1))
    await typed.press('Enter')
  } else {
    await page.getByRole('radio', { name: fits ? 'Invalid: it does not fit' : 'It fits' }).check()
    await page.getByRole('button', { name: 'Check' }).click()
  }
}

test('figures and questions of every kind, in a review', async ({ page }) => {
  await signUp(page)
  await startExam(page, midterm)
  await goToQuestion(page, 20)
  await expectAccessible(page, 'a cell by hand')
  await submitExam(page)
  await page.getByRole('link', { name: 'Show all worked solutions' }).click()
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toHaveCount(20)
  await expectAccessible(page, 'review with all worked solutions')
  await page.goto('/progress')
  await expectAccessible(page, 'progress')
  await page.getByText('The numbers as tables').click()
  await expectAccessible(page, 'progress with tables')
})

test('a review whose solutions are opened one by one', async ({ page }) => {
  await signUp(page)
  await startExam(page, 'Output size: short paper')
  await submitExam(page)
  await page.getByText('Worked solution of question 1', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  await expectAccessible(page, 'review')
  await page.getByRole('link', { name: 'Question 1 on a page of its own' }).click()
  await expect(page.getByRole('heading', { name: 'Question 1 of 4' })).toBeVisible()
  await expectAccessible(page, 'review of one question')
})

test('an exam under way', async ({ page }) => {
  await signUp(page)
  await page.goto('/progress')
  await expectAccessible(page, 'nothing to show yet')
  await page.goto('/exams')
  await expectAccessible(page, 'exams before a start')
  await startExam(page, midterm)
  await answerField(page, 1).fill('12')
  await questionShown(page, 1).getByRole('checkbox', { name: 'Flag for later' }).check()
  await goToQuestion(page, 2)
  await answerField(page, 2).fill('cannot be read')
  await untilSaved(page)
  await expectAccessible(page, 'open exam')
  await goToQuestion(page, 10)
  await expectAccessible(page, 'open exam, choice')
  await page.getByRole('button', { name: 'Submit exam' }).click()
  await expectAccessible(page, 'confirmation')
  await page.goto('/exams')
  await expectAccessible(page, 'exams with one under way')
})

test('pages of those who teach and administer', async ({ page }) => {
  const admin = await signUp(page)
  await startExam(page, 'Output size: short paper')
  await submitExam(page)
  await query(`UPDATE "User" SET "role" = 'admin' WHERE "email" = $1`, [admin.email])
  const exam = '/teach/exams/output-size-short-paper'
  for (const path of ['/teach', exam, `${exam}/preview`, '/teach/students', '/teach/groups', '/people']) {
    await page.goto(path)
    await expectAccessible(page, path)
  }
})

test('the chosen colours win over the system’s', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/practice')
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(page.getByRole('button', { name: 'Dark', pressed: true })).toBeVisible()
  await expect.poll(ground).not.toBe(light)
  await page.reload()
  expect(await ground()).not.toBe(light)
})

test('the skip link comes first and leads to the content', async ({ page }) => {
  await page.goto('/practice')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Start a mix' })).toBeFocused()
})

test('every stop of the keyboard can be seen', async ({ page }) => {
  await signIn(page, demoInstructor, '/practice')
  for (const path of ['/', '/practice', '/exams', '/teach', '/teach/exams/output-size-short-paper']) {
    await page.goto(path)
    expect(await invisibleStops(page), path).toEqual([])
  }
})

/** Walks through the page by Tab and lists what has the focus without an outline. */
async function invisibleStops(page: Page): Promise<string[]> {
  const invisible: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        html: element.outerHTML.slice(0, 120),
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      }
    })
    if (!stop) break
    if (!stop.seen) invisible.push(stop.html)
  }
  return invisible
}
