import { expect, type Page, test } from 'playwright/test'
import { query } from './database'
import { readNumbers } from './drawn-numbers'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'
import { signUp } from './people'
import { practise } from './practise'
import { tabTo } from './tab-to'

const phone = { width: 360, height: 800 }
const field = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const verdict = (page: Page) => page.locator('#verdict')
const goOn = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

/** By keyboard alone: the field has to have the focus already. */
async function typeAnswer(page: Page, answer: string) {
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(answer)
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toBeVisible()
}

test('the quick check goes by keyboard at 360 pixels, names the mistakes and says what to revise', async ({ page }) => {
  const faults = collectFaults(page)
  await page.setViewportSize(phone)
  await signUp(page)
  await page.goto('/learn/quick-check')
  await expect(page.getByRole('heading', { name: 'Question 1 of 4' })).toBeVisible()
  await expect(field(page), 'reading on is not interrupted').not.toBeFocused()
  await tabTo(page, field(page))

  const { W, F } = await readNumbers(page.getByRole('main'))
  await typeAnswer(page, String(W - F))
  await expect(verdict(page)).toContainText('Wrong')
  await expect(verdict(page).getByRole('listitem').filter({ hasText: 'Forgot to add one' })).toContainText(String(W))
  await expect(page.getByRole('listitem').filter({ hasText: 'Add one' }).first()).toBeVisible()
  await expect(goOn(page, 'Next question')).toBeFocused()
  await page.reload()
  await expect(verdict(page)).toContainText('Wrong')

  await goOn(page, 'Next question').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Question 2 of 4' })).toBeVisible()
  await typeAnswer(page, '4711')
  await expect(verdict(page)).toContainText('does not match a mistake we know')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Question 3 of 4' })).toBeVisible()
  await typeAnswer(page, '4711')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Question 4 of 4' })).toBeVisible()
  await typeAnswer(page, '1x1x1')
  await expect(goOn(page, 'See your result')).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible()
  await expect(page.locator('dl').filter({ hasText: '0 of 4' })).toBeFocused()
  const revise = page.getByRole('list').filter({ hasText: 'Forgot to add one' }).first()
  await expect(revise.getByRole('link', { name: /One formula/ })).toHaveAttribute('href', '/learn/one-formula')
  await expect(revise.getByRole('link', { name: /Padding/ })).toHaveAttribute('href', '/learn/padding-and-stride')
  await expectAccessible(page, 'summary of the quick check')

  await page.goto('/progress')
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Quick check', exact: true }) })
  await expect(row).toContainText('0 / 4 (0%)')
  await page.getByRole('link', { name: 'Quick check', exact: true }).first().click()
  await page.waitForURL(/\/practice\//)
  await expect(page.getByText('0 of 4')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the lesson' }).click()
  await goOn(page, 'Again with other numbers').click()
  await expect(page.getByRole('heading', { name: 'Question 1 of 4' })).toBeVisible()
  await expect(field(page)).toBeFocused()
  expect(await readNumbers(page.getByRole('main'))).not.toMatchObject({ W, F })
  expect(faults).toEqual([])
})

test('a visitor becomes a guest with the first answer; reload, Back and a second tab count nothing twice', async ({
  page,
}) => {
  await page.goto('/learn/quick-check')
  await page.reload()
  expect((await page.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
  const second = await page.context().newPage()
  await second.goto('/learn/quick-check')

  await field(page).fill('no number')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('main').getByRole('alert')).not.toBeEmpty()
  await expect(field(page)).toHaveValue('no number')
  const { W, F } = await readNumbers(page.getByRole('main'))
  await field(page).fill(String(W - F + 1))
  await page.getByRole('button', { name: 'Check' }).dblclick()
  await expect(verdict(page)).toContainText('Right')
  await expectAccessible(page, 'a verdict of the quick check')
  await field(second).fill('4711')
  await second.getByRole('button', { name: 'Check' }).click()
  await expect(verdict(second)).toContainText('Right')

  await goOn(page, 'Next question').click()
  await expect(page.getByRole('heading', { name: 'Question 2 of 4' })).toBeVisible()
  await page.goBack()
  await expect(verdict(page)).toContainText('Right')
  await page.goto('/progress')
  await expect(page.getByRole('row').filter({ hasText: 'Quick check' })).toContainText('in progress')
  await expect(page.getByText(/1 of 1/)).toBeVisible()
})

test('a section asks in place, with fresh numbers, and leaves an open practice session alone', async ({ page }) => {
  const faults = collectFaults(page)
  await practise(page, 'Stride 1, no padding')
  const drill = page.url()
  await page.setViewportSize(phone)
  await page.goto('/learn/why-not-dense')
  const numbers = () => page.locator('#your-turn').getByRole('definition').allInnerTexts()
  const first = await numbers()
  await page.reload()
  expect(await numbers()).toEqual(first)
  await expectAccessible(page, 'a section with its question')
  await page.setViewportSize(phone)

  await goOn(page, 'Fresh numbers').click()
  await expect(field(page)).toBeFocused()
  const fresh = await numbers()
  expect(fresh).not.toEqual(first)
  await page.reload()
  expect(await numbers()).toEqual(fresh)
  await field(page).fill('4711')
  await field(page).press('Enter')
  await expect(verdict(page)).toContainText('Wrong')
  await expect(goOn(page, 'Fresh numbers')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toBeHidden()
  await page.getByText('Worked solution', { exact: true }).first().click()
  await expect(page.locator('#your-turn').getByRole('listitem').first()).toBeVisible()

  await page.goto('/practice')
  await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveAttribute('href', new URL(drill).pathname)
  await page.goto('/progress')
  await expect(page.getByRole('row').filter({ hasText: 'Lesson: Why images break dense layers' })).toContainText(
    '0 / 1',
  )
  expect(faults).toEqual([])
})

test('a section works without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/learn/one-formula')
  await page.locator('#your-turn').getByRole('textbox').fill('4711')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(verdict(page)).toContainText('Wrong')
  await goOn(page, 'Fresh numbers').click()
  await expect(page.locator('#your-turn').getByRole('button', { name: 'Check' })).toBeVisible()
  await context.close()
})

test('nothing of a key is sent before its question is answered', async ({ page }) => {
  const sent: Promise<string>[] = []
  page.on('response', (response) => sent.push(response.text().catch(() => '')))
  const person = await signUp(page)
  await page.goto('/learn/quick-check')
  await field(page).fill('4711')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(verdict(page)).toBeVisible()
  await goOn(page, 'Next question').click()
  await expect(page.getByRole('heading', { name: 'Question 2 of 4' })).toBeVisible()
  const keys = await query<{ key: { slips: { line: string }[]; steps: { text: string }[] } }>(
    `SELECT slot."key" FROM "Slot" slot JOIN "Attempt" attempt ON attempt."id" = slot."attemptId"
      JOIN "User" person ON person."id" = attempt."userId"
      WHERE person."email" = $1 AND slot."position" > 1`,
    [person.email],
  )
  expect(keys).toHaveLength(3)
  const secrets = keys.flatMap(({ key }) => [
    ...key.slips.map(({ line }) => line),
    ...key.steps.map(({ text }) => text),
  ])
  const texts = (await Promise.all(sent)).map((text) => text.replaceAll('\\', ''))
  for (const secret of secrets.map((text) => text.replaceAll('\\', ''))) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  }
})
