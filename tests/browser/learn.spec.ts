import { expect, type Page, test } from 'playwright/test'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { readNumbers, steps } from './drawn-numbers'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'
import { fillSignIn, newPerson, signUp } from './people'
import { practise } from './practise'

const rail = (page: Page) => page.getByRole('navigation', { name: 'Sections of the lesson' })
const readMark = (page: Page) => page.getByText('✓ You have read this section.')

/** Reads the section that is open to its end, by keyboard. */
async function readToEnd(page: Page) {
  await page.keyboard.press('End')
  await expect(readMark(page)).toBeVisible()
}

test('the lesson is read through by keyboard alone on a phone, and remembered for a visitor without making a guest', async ({
  page,
}) => {
  const faults = collectFaults(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/learn')
  await page.getByRole('link', { name: 'Start with section 1' }).press('Enter')
  for (const section of sections) {
    await page.waitForURL(sectionPath(section))
    await expect(page.getByRole('heading', { level: 1, name: section.title })).toBeVisible()
    await readToEnd(page)
    const next = page.getByRole('link', { name: /^Next/ })
    if (section.number < sections.length) await next.press('Enter')
    else await expect(next).toBeHidden()
  }
  await page.goto('/learn')
  await expect(page.getByText('7 of 7 sections read')).toBeVisible()
  const names = (await page.context().cookies()).map(({ name }) => name)
  expect(names).toEqual(['reading'])
  expect(faults).toEqual([])
})

test('what a visitor has read comes along to the account, and is gone from the browser', async ({ page, browser }) => {
  await page.goto('/learn/why-not-dense')
  await readToEnd(page)
  const person = await signUp(page, newPerson())
  await page.goto('/learn')
  await expect(page.getByRole('link', { name: 'Continue with section 2: Slide, multiply, sum' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/learn')
  await expect(page.getByRole('link', { name: 'Start with section 1' })).toBeVisible()

  // Another device, on which section 3 was read before signing in.
  const device = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await device.newPage()
  await other.goto('/learn/one-formula')
  await readToEnd(other)
  await other.goto('/sign-in?next=/learn')
  await fillSignIn(other, person)
  await other.waitForURL('/learn')
  await expect(other.getByText('2 of 7 sections read')).toBeVisible()
  await expect(other.getByRole('link', { name: /^Continue with section 4/ })).toBeVisible()
  expect((await device.cookies()).map(({ name }) => name)).not.toContain('reading')
  await device.close()
})

test('without scripts a button marks a section as read and goes on', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/learn/padding-and-stride')
  await page.getByRole('button', { name: 'Mark as read and go on' }).click()
  await page.waitForURL('/learn/channels-and-filters')
  await expect(rail(page).getByRole('link', { name: 'Padding, stride and pooling (read)' })).toBeVisible()
  await context.close()
})

test('a named mistake leads to the part of the lesson that sets it right', async ({ page }) => {
  await practise(page, 'Output size, the whole formula')
  const drawn = await readNumbers(page.getByRole('main'))
  const size = steps(drawn)
  await page.getByRole('textbox', { name: 'Your answer' }).fill(String(Number.isInteger(size) ? size : size + 1))
  await page.keyboard.press('Enter')
  const part = Number.isInteger(size) ? 'Numerator, divide, add one' : 'When it does not fit'
  await page
    .getByRole('link', { name: `Read: One formula for the size, “${part}”` })
    .first()
    .click()
  await expect(page).toHaveURL(/\/learn\/one-formula#[a-z-]+$/)
  await expect(page.getByRole('heading', { name: part })).toBeInViewport()
})

test('the figures on channels are changed by keyboard, and say what came of it', async ({ page }) => {
  await page.goto('/learn/channels-and-filters#parameters')
  const channels = page.getByRole('figure', { name: 'A volume, filters, and the volume they make' })
  const more = channels.getByRole('button', { name: 'More: Filters K' })
  await expect(more).toHaveAttribute('aria-disabled', 'false')
  for (const filters of [5, 6, 7, 8, 8]) {
    await more.press('Enter')
    await expect(channels.getByRole('status')).toContainText(`10 × 10 × ${filters}.`)
    await expect(more).toBeFocused()
  }
  await channels.getByRole('button', { name: 'Less: Channels D' }).press('Space')
  // (3 * 3 * 2 + 1) * 8
  await expect(channels.getByRole('status')).toContainText('152 parameters')

  await page.goto('/learn/channels-and-filters#against-dense')
  const dense = page.getByRole('figure', { name: 'A dense layer against a convolution layer' })
  await expect(dense.getByRole('slider')).toBeEnabled()
  await expect(dense.getByRole('status')).toContainText('1,820 times as many')
  await dense.getByRole('slider').press('End')
  // 224 * 224 / 9
  await expect(dense.getByRole('status')).toContainText('5,575 times as many')
})

test('brackets of a formula are as tall as the fraction between them', async ({ page }) => {
  await page.goto('/learn/one-formula')
  // The first page may have been painted before its font came; from the second on it is there.
  await page.reload()
  const formula = page.getByRole('group', { name: 'The size of the output' }).locator('math')
  const [bracket, fraction] = [formula.getByText('⌊'), formula.locator('mfrac')]
  const heightOf = async (part: typeof formula) => (await part.boundingBox())?.height ?? 0
  expect(await heightOf(bracket)).toBeGreaterThanOrEqual(await heightOf(fraction))
})

test('an unknown section is not found', async ({ page }) => {
  expect((await page.goto('/learn/no-such-section'))?.status()).toBe(404)
})

for (const path of ['/learn', ...sections.map(sectionPath)]) {
  test(`${path} is accessible and nothing in it sticks out`, async ({ page }) => {
    const faults = collectFaults(page)
    await page.goto(path)
    await expectAccessible(page, path)
    expect(faults).toEqual([])
  })
}
