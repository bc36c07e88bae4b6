import { expect, type Page, test } from 'playwright/test'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: false })
const headline = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: 'Output' })
const fitting = (page: Page) => page.getByRole('region', { name: 'Nearest settings that fit' })

let faults: string[] = []
test.beforeEach(({ page }) => {
  faults = collectFaults(page)
})
test.afterEach(() => {
  expect(faults).toEqual([])
})

test('by keyboard alone: numbers are typed and stepped, a fitting setting is chosen, and Back undoes it', async ({
  page,
}) => {
  await page.goto('/calculator')
  await expect(headline(page)).toContainText('7 × 7')
  await field(page, 'Input size').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('10')
  await page.keyboard.press('Tab')
  await expect(field(page, 'Filter size')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('0')
  await expect(headline(page)).toContainText('It does not fit: 1 pixel is left over. Frameworks answer 4 × 4.')
  await expect(page).toHaveURL('/calculator?W=10&F=3&P=0&S=2')

  await fitting(page).getByRole('link', { name: 'Padding 0 before, 1 after' }).focus()
  await page.keyboard.press('Enter')
  await expect(headline(page)).toContainText('5 × 5')
  await expect(headline(page)).toBeFocused()
  await expect(page).toHaveURL('/calculator?W=10&F=3&P=0&Pend=1&S=2')
  await expect(field(page, 'Padding after')).toHaveValue('1')

  await page.goBack()
  await expect(field(page, 'Padding after')).toHaveValue('')
  await expect(headline(page)).toContainText('Frameworks answer 4 × 4.')
  await expect(page).toHaveURL('/calculator?W=10&F=3&P=0&S=2')
})

test('the address holds the layer: typing makes no steps to go back through, and a link opens the same', async ({
  page,
  context,
}) => {
  await page.goto('/practice')
  await page.goto('/calculator')
  await page.getByRole('radio', { name: 'Transposed convolution' }).check()
  await field(page, 'Output padding').fill('1')
  await page.getByText('Dilation, uneven padding, another height').click()
  await field(page, 'Input height').fill('20')
  await expect(page).toHaveURL('/calculator?layer=transposed&W=13&F=5&P=2&S=2&A=1&H=20')
  const shown = await headline(page).innerText()

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy a link to this' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(page.url())
  const other = await context.newPage()
  await other.goto(copied)
  await expect(headline(other)).toHaveText(shown, { useInnerText: true })
  await expect(field(other, 'Input height')).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL('/practice')
  await page.goForward()
  await expect(field(page, 'Input height')).toHaveValue('20')
})

test('wrong numbers are told beside their fields, in the same words by script and by server', async ({ page }) => {
  await page.goto('/calculator?W=&F=x&P=-1&S=1.5')
  for (const [name, words] of [
    ['Input size', 'Type the input size'],
    ['Filter size', '“x” is not a number'],
    ['Padding', 'cannot be negative'],
    ['Stride', '1.5 is not whole'],
  ] as const) {
    await expect(field(page, name).first()).toHaveAccessibleDescription(new RegExp(words))
  }
  await expect(headline(page)).toContainText('4 numbers need a change.')
  await field(page, 'Input size').fill('1000000000000')
  await expect(field(page, 'Input size')).toHaveAccessibleDescription(/too large/)
  await page.goto('/calculator?W=3&F=7')
  await expect(field(page, 'Filter size')).toHaveAccessibleDescription(/larger than the padded input/)
  await fitting(page).getByRole('link', { name: 'Filter 3' }).click()
  await expect(headline(page)).toContainText('1 × 1')
})

test('asks one like this: practice begins with a question of the same kind and other numbers', async ({ page }) => {
  await page.goto('/calculator?layer=transposed&W=7&F=3&P=1&S=2&A=1')
  await page.getByRole('button', { name: 'Ask me one like this' }).click()
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main')).toContainText('Transposed convolution')
})

test('on a phone the result stays in view, and a finger can press everything', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto('/calculator?W=10&F=3&P=0&S=2')
  await page.getByRole('button', { name: 'Stride: one more' }).tap()
  await expect(field(page, 'Stride')).toHaveValue('3')
  await page.getByRole('button', { name: 'Ask me one like this' }).scrollIntoViewIfNeeded()
  await expect(headline(page)).toBeInViewport()
  for (const control of await page
    .locator('main :is(input:not([type=radio]), button, summary, a[href^="/calculator"])')
    .all()) {
    const box = await control.boundingBox()
    if (box) expect(Math.min(box.height, box.width), await control.innerText()).toBeGreaterThanOrEqual(44)
  }
  await context.close()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the form is sent, and the server answers with the same page', async ({ page }) => {
    await page.goto('/calculator')
    await expect(page.getByRole('button', { name: 'Stride: one more' })).toBeHidden()
    await page.getByRole('radio', { name: 'Pooling with ceil_mode' }).check()
    await field(page, 'Input size').fill('112')
    await field(page, 'Filter size').fill('3')
    await page.getByRole('textbox', { name: 'Padding P' }).fill('0')
    await page.getByRole('button', { name: 'Work it out' }).click()
    await expect(headline(page)).toContainText('56 × 56')
    await expect(page.getByText('nn.MaxPool2d(kernel_size=3, stride=2, ceil_mode=True)')).toBeVisible()
    await fitting(page).getByRole('link', { name: 'Input 111' }).click()
    await expect(headline(page)).toContainText('It fits')
    await page.getByRole('button', { name: 'Ask me one like this' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Pooling with ceil_mode')
  })
})

test('accessible in both themes, whatever it shows', async ({ page }) => {
  for (const query of ['W=10&F=3&S=2&d=2', 'W=x&F=&A=3', 'layer=ceil-pooling&W=9&F=2&S=3&H=12']) {
    await page.goto(`/calculator?${query}`)
    await expectAccessible(page, query)
  }
})
