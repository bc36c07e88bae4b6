import { Buffer } from 'node:buffer'
import { chromium, expect, type Page, test } from 'playwright/test'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'

const address = '/learn/playground'
/** Four by two pixels, from black to white. */
const smallPng = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAAAAABawyK/AAAAEElEQVR4nGNgCFjwnwFEAAAQEwPf2dx8pQAAAABJRU5ErkJggg=='

let faults: string[] = []
test.beforeEach(({ page }) => {
  faults = collectFaults(page)
})
test.afterEach(() => {
  expect(faults).toEqual([])
})

const map = (page: Page) => page.getByRole('img', { name: /^The feature map/ })
const fact = (page: Page, label: string) =>
  page.getByRole('main').locator('dl > div').filter({ hasText: label }).locator('dd')

async function openPlayground(page: Page) {
  await page.goto(address)
  await expect(map(page)).toHaveAccessibleName(/values from/)
}

/** What is on the canvas of the map, as one number to compare. */
function pixels(page: Page): Promise<number> {
  return map(page).evaluate((canvas: HTMLCanvasElement) =>
    Array.from(canvas.toDataURL()).reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 1_000_003, 0),
  )
}

async function upload(page: Page, name: string, mimeType: string, buffer: Buffer) {
  await page.getByLabel('Choose a picture').setInputFiles({ name, mimeType, buffer })
}

test('a picture is filtered anew with every change, and nothing leaves the browser', async ({ page }) => {
  await openPlayground(page)
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const sobel = await pixels(page)
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('Blur')
  await expect.poll(() => pixels(page)).not.toBe(sobel)
  const blur = await pixels(page)
  await page.getByRole('textbox', { name: 'Row 0, column 0' }).fill('−7/2')
  await expect.poll(() => pixels(page)).not.toBe(blur)
  await expect(page.getByRole('combobox', { name: 'Preset' }).locator('option:checked')).toHaveText('Your own')

  await page.getByRole('combobox', { name: 'Padding' }).selectOption('0 (none)')
  await expect(fact(page, 'Output shape')).toHaveText('510 × 510')
  await expect(fact(page, 'Multiply-accumulates')).toContainText((510 * 510 * 9).toLocaleString('en'))
  await expect(fact(page, 'Smallest')).toHaveText(/^−/)
  await page.getByRole('checkbox', { name: 'ReLU' }).check()
  await expect(fact(page, 'Smallest')).toHaveText('0')
  await page.getByRole('radio', { name: 'Max' }).check()
  await expect(fact(page, 'Output shape')).toHaveText('255 × 255')
  await page.getByRole('combobox', { name: 'Stride', exact: true }).selectOption('2')
  await expect(page.getByText('Stride 2 does not fit')).toBeVisible()
  await expect(map(page)).toHaveAccessibleName(/has 127 × 127 values/)

  const house = await pixels(page)
  await page.getByRole('radio', { name: 'Digit' }).check()
  await expect.poll(() => pixels(page)).not.toBe(house)
  await upload(page, 'own.png', 'image/png', Buffer.from(smallPng, 'base64'))
  await expect(page.getByText('Shown: own.png')).toBeVisible()
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([])
})

test('a file is shown, or refused with words', async ({ page }) => {
  await openPlayground(page)
  const refusal = page.getByRole('main').getByRole('alert')
  await upload(page, 'notes.txt', 'text/plain', Buffer.from('no picture'))
  await expect(refusal).toContainText('This is not a picture.')
  await upload(page, 'drawing.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(refusal).toContainText('no pixels to filter')
  await upload(page, 'broken.png', 'image/png', Buffer.from('%PDF-1.7 in disguise'))
  await expect(refusal).toContainText('cannot be read as a picture')
  await upload(page, 'large.jpg', 'image/jpeg', Buffer.alloc(26_000_000))
  await expect(refusal).toContainText('has 26 MB')
  await upload(page, 'huge.gif', 'image/gif', hugeGif())
  await expect(refusal).toContainText('20,000 × 20,000 pixels')
  await upload(page, 'own.png', 'image/png', Buffer.from(smallPng, 'base64'))
  await expect(page.getByRole('img', { name: 'The picture, 2 × 4' })).toBeVisible()
  await expect(refusal).toHaveCount(0)
  await page.getByRole('radio', { name: '11 × 11' }).check()
  await page.getByRole('combobox', { name: 'Padding' }).selectOption('1')
  await expect(refusal).toContainText('The kernel is 11 pixels wide')
})

/** A few bytes that claim to be 20,000 pixels wide and high. */
function hugeGif(): Buffer {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')
  gif.writeUInt16LE(20_000, 6)
  gif.writeUInt16LE(20_000, 8)
  return gif
}

test('a camera is filtered live until it is stopped, and one that is denied leaves the picture as it was', async ({
  baseURL,
}) => {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    args: [...(test.info().project.use.launchOptions?.args ?? []), '--use-fake-device-for-media-stream'],
  })
  const open = async (permission: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', permissions: [permission] })
    const page = await context.newPage()
    const found = collectFaults(page)
    await page.goto('/learn')
    // The camera depends on whether this link opens the page as a document of its own.
    await page.getByRole('link', { name: 'filter a picture' }).click()
    await expect(map(page)).toHaveAccessibleName(/values from/)
    return { page, found }
  }

  const allowed = await open('camera')
  await allowed.page.getByRole('button', { name: 'Use the camera' }).click()
  await expect(allowed.page.getByRole('button', { name: 'Stop the camera' })).toBeVisible()
  const frame = await pixels(allowed.page)
  await expect.poll(() => pixels(allowed.page)).not.toBe(frame)
  await allowed.page.getByRole('button', { name: 'Stop the camera' }).click()
  await expect(allowed.page.getByRole('button', { name: 'Use the camera' })).toBeVisible()

  // A browser that is told of one permission refuses all others.
  const denied = await open('geolocation')
  const before = await pixels(denied.page)
  await denied.page.getByRole('button', { name: 'Use the camera' }).click()
  const alert = denied.page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('The camera is not allowed here.')
  expect(await pixels(denied.page)).toBe(before)
  await denied.page.getByRole('radio', { name: 'Stripes' }).check()
  await expect(alert).toHaveCount(0)
  expect([...allowed.found, ...denied.found]).toEqual([])
  await browser.close()
})

test('the keyboard alone is enough on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await openPlayground(page)
  await page.getByRole('radio', { name: 'House' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Shapes' })).toBeChecked()
  const stops: string[] = []
  for (let press = 0; press < 24; press++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const stop = document.activeElement
      return stop?.getAttribute('aria-label') ?? stop?.closest('div, label')?.textContent ?? ''
    })
    stops.push(name)
  }
  for (const name of [
    'Your picture',
    'Use the camera',
    '3 × 3',
    'Preset',
    'Row 2, column 2',
    'Divided by',
    'Stride',
    'ReLU',
  ]) {
    expect(
      stops.some((stop) => stop.includes(name)),
      `${name} among ${stops.join(' | ')}`,
    ).toBe(true)
  }
  await page.getByRole('textbox', { name: 'Row 1, column 1' }).focus()
  await page.keyboard.type('x')
  await expect(page.getByRole('textbox', { name: 'Row 1, column 1' })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('textbox', { name: 'Row 1, column 1' })).toHaveAccessibleDescription(/cannot be used/)
  await expect(page.getByText(/in the red frame cannot be used/)).toBeVisible()
})

test('it is accessible, with a large kernel, pooling and a refused file', async ({ page }) => {
  test.setTimeout(300_000)
  await openPlayground(page)
  await page.getByRole('radio', { name: 'Max' }).check()
  await page.getByRole('radio', { name: '11 × 11' }).check()
  await upload(page, 'notes.txt', 'text/plain', Buffer.from('no picture'))
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'playground')
})

test('without JavaScript it says what it needs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address)
  // A browser that is only told to run no scripts does not show what is for those that cannot.
  expect(await (await page.request.get(address)).text()).toMatch(/<noscript>[^!]*so it needs JavaScript/)
  await expect(page.getByRole('button', { name: 'Use the camera' })).toBeHidden()
  await context.close()
})
