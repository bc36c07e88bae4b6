import { expect, type Page, test } from 'playwright/test'
import { type DrawnNumbers, readNumbers, steps } from './drawn-numbers'
import { fillSignIn, fillSignUp, newPerson, signUp } from './people'
import { practise } from './practise'
import { tabTo } from './tab-to'

const family = 'Output size, the whole formula'
const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
/** What the button to go on is described by, so that a screen reader says it when the button gets the focus. */
const result = (page: Page) => page.locator('#verdict')
const another = (page: Page) => page.getByRole('button', { name: 'Try another' })

test('a guest starts a family, answers and goes on by keyboard alone, and the mistake is named', async ({ page }) => {
  await page.goto('/practice')
  await startByKeyboard(page)
  const seen = new Set<string>()
  let named = false
  for (let position = 1; position <= 12 && !named; position++) {
    await expect(page.getByText(`Question ${position} ·`)).toBeVisible()
    const drawn = await readNumbers(page.getByRole('main'))
    const fits = Number.isInteger(steps(drawn))
    seen.add(JSON.stringify(drawn))
    expect(seen.size, 'the same numbers came twice').toBe(position)

    await expect(answerField(page)).toBeFocused()
    await page.keyboard.type(fits ? String(steps(drawn)) : String(Math.floor(steps(drawn)) + 1))
    await page.keyboard.press('Enter')
    await expect(result(page)).toContainText('Wrong')
    if (fits) await expectForgottenOne(page, drawn)
    else await expect(result(page)).toContainText('Rounded down')
    named = fits
    await expect(another(page)).toBeFocused()
    await page.keyboard.press('Enter')
  }
  expect(named, 'no numbers that fit came').toBe(true)
  await expect(answerField(page)).toBeFocused()
  await expect(page.getByText(/ of \d+ right so far/)).toContainText(`0 of ${seen.size} right`)
})

async function startByKeyboard(page: Page) {
  await page.locator('body').press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await tabTo(page, page.locator('summary').filter({ hasText: ': Output size' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: family }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Start with these' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
}

async function expectForgottenOne(page: Page, { W, F }: DrawnNumbers) {
  const mistake = result(page).getByRole('listitem').filter({ hasText: 'Forgot to add one' })
  await expect(mistake).toContainText('the starting position is one position more')
  await expect(mistake).toContainText('and stopped: that counts the steps; the start adds one')
  const line = (await mistake.innerText()).replace(/\s+/g, '')
  expect(line).toContain(`${W}−${F}`)

  await expect(page.getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  for (const step of ['Numerator', 'Divide', 'Add one']) {
    await expect(page.getByRole('listitem').filter({ hasText: step }).first()).toBeVisible()
  }
  await expect(page.getByRole('img', { name: /^Window positions along one axis/ })).toBeVisible()
  await expect(page.getByRole('figure')).toContainText(`${W} input pixels`)
}

test('what cannot be read is told, stays in the field and costs nothing', async ({ page }) => {
  await practise(page, 'Stride 1, no padding')
  const { W, F } = await readNumbers(page.getByRole('main'))
  for (const [text, words] of [
    ['seven apples', /./],
    ['', /type an answer first/],
  ] as const) {
    await answerField(page).fill(text)
    await page.getByRole('button', { name: 'Check' }).press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(words)
    await expect(answerField(page)).toHaveValue(text)
    await expect(answerField(page)).toBeFocused()
    await expect(page.getByText('Question 1 · 0 of 0 right so far')).toBeVisible()
    await expect(result(page)).toBeHidden()
  }
  await answerField(page).fill(` ${W - F + 1} x ${W - F + 1} `)
  await answerField(page).press('Enter')
  await expect(result(page)).toContainText('Right')
  await expect(page.getByText('Question 1 · 1 of 1 right so far')).toBeVisible()
})

test('an answer nobody can explain is not blamed on a misconception', async ({ page }) => {
  await practise(page, 'Stride 1, no padding')
  await answerField(page).fill('4711')
  await answerField(page).press('Enter')
  await expect(result(page)).toContainText('does not match a mistake we know')
})

test('“Show me how” shows the way and is no wrong answer', async ({ page }) => {
  await practise(page, family)
  await page.getByRole('button', { name: 'Show me how' }).click()
  await expect(result(page)).toContainText('Not answered')
  await expect(result(page)).toContainText('Right answer')
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  await expect(another(page)).toBeFocused()
})

test('a guest who signs up keeps the session', async ({ page }) => {
  await practiseOnce(page)
  await page.getByRole('link', { name: 'Make an account' }).click()
  await expect(page.getByText('What you have practised in this browser comes along.')).toBeVisible()
  await fillSignUp(page, newPerson())
  await page.waitForURL('/progress')
  await expectOnePractice(page)
})

test('a guest who signs in brings the session to the account', async ({ page }) => {
  const person = await signUp(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await practiseOnce(page)
  await page.goto('/sign-in?next=/progress')
  await fillSignIn(page, person)
  await page.waitForURL('/progress')
  await expectOnePractice(page)
  await page.getByRole('link', { name: 'Practice: Stride 1, no padding' }).first().click()
  await expect(result(page)).toBeVisible()
})

test('a practice session is nobody else’s to open', async ({ page, browser }) => {
  await practiseOnce(page)
  const visitor = await browser.newPage()
  expect((await visitor.goto(page.url()))?.status()).toBe(404)
  await visitor.close()
  const guest = await browser.newPage()
  await practiseOnce(guest)
  expect((await guest.goto(page.url()))?.status()).toBe(404)
  await guest.close()
})

async function practiseOnce(page: Page) {
  await practise(page, 'Stride 1, no padding')
  const { W, F } = await readNumbers(page.getByRole('main'))
  await answerField(page).fill(String(W - F + 1))
  await answerField(page).press('Enter')
  await expect(result(page)).toContainText('Right')
}

async function expectOnePractice(page: Page) {
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Practice: Stride 1, no padding' }) })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('1 / 1 (100%)')
}
