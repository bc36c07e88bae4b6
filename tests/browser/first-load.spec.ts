import { gzipSync } from 'node:zlib'
import { expect, type Page, type Response, test } from 'playwright/test'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { practise } from './practise'

/** kB of JavaScript, compressed, that the first question may cost. */
const scriptLimit = 165
/** The same for the lesson, its playground and the calculator: an empty page of this stack costs about 135. */
const pageLimit = 175
const lesson = ['/learn', ...sections.map(sectionPath), '/learn/playground']
const shiftLimit = 0.02

const screens = [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
]

test('a drill question costs little JavaScript on a cold load', async ({ page, browser }) => {
  await practise(page, 'Output size, the whole formula')
  const cold = await browser.newContext({ storageState: await page.context().storageState() })
  const visit = await cold.newPage()
  const size = await measureScripts(visit, page.url())
  await expect(visit.getByRole('textbox', { name: 'Your answer' })).toBeFocused()
  expect(size).toBeLessThanOrEqual(scriptLimit)
  await cold.close()
})

test('the lesson with its sections and playground, and the calculator, cost little JavaScript on a cold load', async ({
  browser,
  baseURL,
}) => {
  for (const path of [...lesson, '/calculator']) {
    const cold = await browser.newContext(baseURL ? { baseURL } : {})
    expect(await measureScripts(await cold.newPage(), path), path).toBeLessThanOrEqual(pageLimit)
    await cold.close()
  }
})

/** kB of JavaScript, compressed, that a page fetches until the network is silent. */
async function measureScripts(visit: Page, path: string): Promise<number> {
  const scripts = new Map<string, Response>()
  visit.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response)
  })
  await visit.goto(path, { waitUntil: 'networkidle' })
  const bodies = await Promise.all([...scripts.values()].map((response) => response.body()))
  const size = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  console.log(`${new URL(visit.url()).pathname}: ${size.toFixed(1)} kB of JavaScript (gzip) in ${bodies.length} files`)
  expect(bodies.length).toBeGreaterThan(0)
  return size
}

for (const screen of screens) {
  test(`nothing jumps while a page loads, ${screen.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(screen)
    await practise(page, 'Output size, the whole formula')
    const question = new URL(page.url()).pathname
    for (const path of ['/', '/practice', question, '/exams', '/calculator?W=10&F=3&d=2', ...lesson]) {
      const shift = await measureShift(page, path)
      const name = path === question ? 'a question' : path
      console.log(`Layout shift of ${name}, ${screen.width} pixels wide: ${shift.toFixed(4)}`)
      expect(shift, name).toBeLessThanOrEqual(shiftLimit)
    }
  })
}

/** The sum of all layout shifts of a load with an empty cache. */
async function measureShift(page: Page, path: string): Promise<number> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      storageState: await page.context().storageState(),
      viewport: page.viewportSize(),
    })
  if (!context) throw new Error('There is no browser.')
  const visit = await context.newPage()
  await visit.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await visit.goto(path, { waitUntil: 'networkidle' })
  await visit.evaluate(() => document.fonts.ready)
  const shift = await visit.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  )
  await context.close()
  return shift
}
