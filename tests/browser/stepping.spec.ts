import { expect, type Locator, type Page, test } from 'playwright/test'
import { readNumbers, steps } from './drawn-numbers'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'
import { practise } from './practise'

const path = '/learn/slide-multiply-sum'
const figureOn = (page: Page) => page.getByRole('figure', { name: 'A filter moving over an input' }).first()
const sentence = (figure: Locator) => figure.getByRole('status')
const outputCell = (figure: Locator) => figure.getByRole('grid', { name: /^Output map/ }).getByRole('gridcell')

let faults: string[] = []
test.beforeEach(({ page }) => {
  faults = collectFaults(page)
})
test.afterEach(() => {
  expect(faults).toEqual([])
})

/** Opens the lesson's figure and waits until it can be operated. */
async function openFigure(page: Page): Promise<Locator> {
  await page.goto(path)
  const figure = figureOn(page)
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.getByRole('button', { name: 'Play' })).toBeEnabled()
  return figure
}

test('the figure is operated by keyboard alone on a phone, and says what it does', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  const figure = await openFigure(page)
  await figure.getByRole('button', { name: 'Step forward' }).focus()
  await page.keyboard.press('Enter')
  await expect(sentence(figure)).toHaveText(
    /^Step 2 of 25: the window covers rows 0 to 2 and columns 1 to 3 .*9 products/,
  )
  await figure.getByRole('button', { name: 'Step back' }).press('Enter')
  await expect(sentence(figure)).toContainText('Step 1 of 25')

  await outputCell(figure).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(sentence(figure)).toContainText('the output in row 1, column 1')
  await page.keyboard.press('Control+End')
  await expect(sentence(figure)).toContainText('Step 25 of 25')
  await figure.getByRole('button', { name: 'First step' }).press('Enter')
  await expect(sentence(figure)).toContainText('Step 1 of 25')

  const weight = figure.getByRole('textbox', { name: 'Filter, row 0, column 0' })
  await weight.focus()
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await expect(figure.getByRole('alert')).toHaveText(/“x” is no number/)
  await page.keyboard.press('Escape')
  await expect(figure.getByRole('alert')).toBeHidden()
  await expect(weight).toHaveValue('−1')
  await weight.fill('-0,5')
  await page.keyboard.press('Enter')
  await expect(figure.getByRole('textbox', { name: 'Filter, row 0, column 1' })).toBeFocused()
  await expect(figure.getByLabel('Weights')).toHaveValue('')
  await page.keyboard.press('ArrowLeft')
  await expect(weight).toHaveValue('−0.5')

  await figure.getByRole('radio', { name: 'True convolution' }).press('Space')
  await expect(figure.getByRole('img', { name: /turned by 180 degrees/ })).toBeVisible()
  await figure.getByRole('slider', { name: /^Stride/ }).press('ArrowRight')
  await figure.getByRole('slider', { name: /^Input size/ }).press('ArrowRight')
  await expect(figure.getByText('Why it does not fit')).toBeVisible()
  await figure.getByRole('slider', { name: /^Filter size/ }).press('End')
  await expect(figure.getByRole('alert')).toContainText('does not fit even once')
})

test('by mouse: a click on an output goes there, a click on a number changes it, and the tables follow', async ({
  page,
}) => {
  const figure = await openFigure(page)
  await figure.getByRole('img', { name: 'Output map so far' }).click({ position: { x: 4, y: 4 }, force: true })
  await expect(sentence(figure)).toContainText('the output in row 0, column 0')
  await figure.getByText('The same as tables').click()
  const table = figure.getByRole('table', { name: /^Input/ })
  await expect(table).toBeVisible()
  await figure.getByRole('img', { name: /^Input/ }).click({ position: { x: 4, y: 4 }, force: true })
  await page.keyboard.type('77')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('cell', { name: '77' })).toBeVisible()
})

test('it plays to its end, step by step and calmly for whoever asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const figure = await openFigure(page)
  const slider = figure.getByRole('slider', { name: /^Step/ })
  await slider.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await figure.getByRole('button', { name: 'Play' }).click()
  await expect(sentence(figure)).toContainText('Step 25 of 25')
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  const transition = await figure
    .locator('.stepping-window')
    .first()
    .evaluate((node) => getComputedStyle(node).transitionDuration)
  expect(transition).toBe('0s')
})

test('without scripts there are a picture, the products and the tables, and nothing to operate', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto(path)
  const figure = figureOn(page)
  await expect(figure.getByRole('img', { name: /^Input/ })).toBeVisible()
  await expect(figure.getByRole('img', { name: 'Output map so far' })).toBeVisible()
  await expect(figure.getByText('Output row 0, column 0')).toBeVisible()
  await expect(figure.getByRole('button')).toHaveCount(0)
  await figure.getByText('The same as tables').click()
  await expect(figure.getByRole('table', { name: /^Whole output/ })).toBeVisible()
  await context.close()
})

test('nothing moves when the picture comes alive', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const figure = await openFigure(page)
    await expect(outputCell(figure)).toBeVisible()
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(
      shifts.reduce((sum, value) => sum + value, 0),
      `${width} pixels wide`,
    ).toBeLessThanOrEqual(0.02)
  }
})

test('axe finds nothing, at a step, with a cell open and with a refused change', async ({ page }) => {
  const figure = await openFigure(page)
  await figure.getByRole('radio', { name: 'True convolution' }).check()
  await figure.getByRole('slider', { name: /^Filter size/ }).press('End')
  await figure.getByRole('textbox', { name: /^Filter/ }).focus()
  await expectAccessible(page, 'the figure')
})

test('a wrong size is laid out window by window beside the verdict', async ({ page }) => {
  await practise(page, 'Output size, the whole formula')
  const drawn = await readNumbers(page.getByRole('main'))
  const wrong = Math.floor(steps(drawn)) + 2
  await page.getByRole('textbox', { name: 'Your answer' }).fill(String(wrong))
  await page.getByRole('textbox', { name: 'Your answer' }).press('Enter')
  await page.getByText(/^See where your \d+(st|nd|rd|th) window would be$/).click()
  const replay = page.getByRole('figure').filter({ hasText: `You said ${wrong}.` })
  await expect(replay).toContainText(/hangs \d+ pixels? over the edge|lies outside altogether/)
})

test('the layer of an output cell is stepped through from that cell', async ({ page }) => {
  await practise(page, 'One output cell by hand')
  await page.getByRole('button', { name: 'Show me how' }).click()
  await page.getByText('Step through this layer').click()
  const figure = figureOn(page)
  await expect(figure.getByRole('button', { name: 'Play' })).toBeEnabled()
  const caption = page.getByRole('figure').filter({ hasText: 'Output cell (' })
  const [, row, column] = /Output cell \((\d+), (\d+)\)/.exec(await caption.innerText()) ?? []
  await expect(figure.getByText(`Output row ${row}, column ${column}`)).toBeVisible()
})
