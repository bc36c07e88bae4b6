import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from 'playwright/test'
import { solvedProgram } from '@/lib/exercise/programs'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'

// What a program tries that it must not is a breach of the sandbox's policy, so here each story says which faults it expects.
let faults: string[] = []
test.beforeEach(async ({ page }) => {
  faults = collectFaults(page)
  await page.goto('/learn/from-scratch')
  await showEditor(page)
})

/** The editor is fetched when it comes near the screen. */
async function showEditor(page: Page) {
  await page.getByRole('heading', { name: 'Your turn, in JavaScript' }).scrollIntoViewIfNeeded()
  await expect(editor(page)).toBeVisible()
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Your program' })
const report = (page: Page) => page.getByRole('region', { name: 'Results' })

async function runProgram(page: Page, program: string) {
  await editor(page).fill(program)
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(report(page).getByRole('status')).toContainText('of 10 cases')
}

/** A program whose function returns what `expression` gives, as text in the first cell of its map. */
const telling = (expression: string) =>
  `function conv2d() {\n  try { return [[String(${expression})]] } catch (error) { return [[error.name]] }\n}`

test('a right program passes, a wrong one is shown where and why, and both are still there after a reload', async ({
  page,
}) => {
  await editor(page).fill(solvedProgram)
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(report(page).getByRole('status')).toHaveText('All 10 cases are right. Your conv2d works.')

  await runProgram(page, solvedProgram.replace('kernel[m][n]', 'kernel[FH - 1 - m][FW - 1 - n]'))
  await expect(report(page).getByText('Flipped the filter').first()).toBeVisible()
  await expect(report(page).getByRole('status')).toContainText(
    'The first that went wrong: 7 × 7 identity, Sobel kernel',
  )
  for (const name of ['image', 'kernel', 'Your map', 'Right map']) {
    await expect(report(page).getByRole('table', { name }).first()).toBeVisible()
  }
  await expectAccessible(page, 'a wrong conv2d')

  await page.reload()
  await showEditor(page)
  await expect(editor(page)).toContainText('kernel[FH - 1 - m]')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(editor(page)).not.toContainText('kernel[FH - 1 - m]')
  expect(faults).toEqual([])
})

test('endless loops and recursion, full memory and nonsense end in words, and the editor goes on', async ({ page }) => {
  const status = report(page).getByRole('status')
  await runProgram(page, 'function conv2d() {\n  while (true) {}\n}')
  await expect(status).toContainText('Your program was stopped after 2 seconds.')
  await runProgram(page, 'while (true) {}')
  await expect(status).toContainText('Your program was stopped after 2 seconds.')
  await runProgram(page, 'const conv2d = () => conv2d()')
  await expect(report(page)).toContainText('Line 1 threw an error: the function calls itself without end.')
  await runProgram(page, 'const conv2d = () => new Float64Array(1e15)')
  await expect(report(page)).toContainText('Line 1 threw an error: it asked for more memory than there is')
  await runProgram(page, 'function conv2d() {\n  return (}')
  await expect(status).toContainText('Line 2 cannot be run: SyntaxError')
  await runProgram(page, 'const other = 1')
  await expect(status).toContainText('There is no function named conv2d')
  await runProgram(page, `postMessage({ kind: 'finished' })\n${solvedProgram}`)
  await expect(status).toContainText('Your program sent messages of its own')
  await editor(page).fill(solvedProgram)
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(status).toHaveText('All 10 cases are right. Your conv2d works.')
  expect(faults).toEqual([])
})

test('a sandbox that does not answer is given up, and the next run gets a new one', async ({ page }) => {
  await page.clock.install()
  await page.route('/exercise-sandbox', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.reload()
  await showEditor(page)
  const framed = page.waitForResponse('/exercise-sandbox')
  await page.getByRole('button', { name: 'Run' }).click()
  await (await framed).finished()
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(async () => {
    await page.clock.fastForward(15_000)
    await expect(report(page).getByRole('status')).toContainText('The sandbox stopped answering', { timeout: 500 })
  }).toPass()
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.unroute('/exercise-sandbox')
  await editor(page).fill(solvedProgram)
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(report(page).getByRole('status')).toHaveText('All 10 cases are right. Your conv2d works.')
  expect(faults).toEqual([])
})

test('a program reaches no network, no storage and no page', async ({ page, context, baseURL }) => {
  const asked: string[] = []
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  elsewhere.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve))
  const host = `localhost:${(elsewhere.address() as AddressInfo).port}`
  // The site itself is as far away as any other. A request that was stopped in the browser has no response.
  const answered: string[] = []
  context.on('response', (response) => answered.push(response.url()))
  await context.addCookies([{ name: 'secret', value: 'cookie', url: baseURL ?? '' }])

  const attempts = [
    `(fetch('http://${host}/fetch').catch(() => 0), fetch('${baseURL}/stolen').catch(() => 0), 'tried')`,
    `(() => { const x = new XMLHttpRequest(); x.open('GET', 'http://${host}/xhr', false); x.send(); return 'sent' })()`,
    `importScripts('http://${host}/import')`,
    `importScripts('data:text/javascript,1')`,
    `(import('http://${host}/module').catch(() => 0), 'tried')`,
    `new WebSocket('ws://${host}/socket').readyState`,
    `new EventSource('http://${host}/events').readyState`,
    `new Worker('data:text/javascript,1')`,
    `indexedDB.open('stride')`,
    `eval('1')`,
    `new Function('return 1')()`,
    `[typeof document, typeof window, typeof parent, typeof localStorage].every((kind) => kind === 'undefined') && self.origin`,
  ]
  const results: string[] = []
  for (const expression of attempts) {
    await runProgram(page, telling(expression))
    results.push(
      await report(page).getByRole('table', { name: 'Your map' }).first().getByRole('cell').last().innerText(),
    )
  }
  // Whatever was only begun has been given the time to go out.
  await runProgram(page, 'function conv2d() {\n  while (true) {}\n}')
  expect(asked).toEqual([])
  expect(answered.filter((url) => url.includes('/stolen') || url.includes(host))).toEqual([])
  expect(results[1]).toMatch(/NetworkError/)
  expect(results.slice(2, 4)).toEqual(['“NetworkError”', '“NetworkError”'])
  expect(results.slice(8, 11)).toEqual(['“SecurityError”', '“EvalError”', '“EvalError”'])
  expect(results[11]).toBe('“null”')
  elsewhere.close()
})

test('the frame belongs to nobody, even when it is opened by itself', async ({ page }) => {
  const response = await page.goto('/exercise-sandbox')
  expect(response?.headers()['content-security-policy']).toContain('sandbox allow-scripts')
  expect(response?.headers()['content-security-policy']).not.toMatch(/unsafe|https?:/)
  expect(await page.evaluate(() => window.origin)).toBe('null')
})

test('it works by keyboard alone, and Tab leaves the editor after Escape', async ({ page }) => {
  await editor(page).focus()
  await expect(editor(page)).toHaveAccessibleDescription(/press Escape, then Tab/)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('const conv2d = () => [[1]]')
  await page.keyboard.press('Control+Enter')
  await expect(report(page).getByRole('status')).toContainText('of 10 cases')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Run' })).toBeFocused()
  expect(faults).toEqual([])
})

test('hints come one by one, the solution after a run, and it passes', async ({ page }) => {
  for (const title of ['Padding', 'Size', 'Loops', 'Sum']) {
    await expect(page.getByRole('region', { name: 'Hints' }).getByText(title, { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: /hint/ }).click()
    await expect(page.getByRole('region', { name: 'Hints' }).getByText(title, { exact: true })).toBeVisible()
  }
  await expect(page.getByText('One way to write it')).toHaveCount(0)
  await runProgram(page, 'const conv2d = () => [[1]]')
  await page.getByText('One way to write it').click()
  await expect(page.getByRole('figure', { name: 'conv2d in JavaScript' })).toBeVisible()
  await expectAccessible(page, 'hints and solution')
  expect(faults).toEqual([])
})

test('opened from another section, or where storage is forbidden, it runs all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await page.goto('/learn/channels-and-filters')
  await page.getByRole('navigation', { name: 'Previous and next section' }).getByRole('link', { name: /Next/ }).click()
  await page.waitForURL('/learn/from-scratch')
  await showEditor(page)
  await editor(page).fill(solvedProgram)
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(report(page).getByRole('status')).toHaveText('All 10 cases are right. Your conv2d works.')
  expect(faults).toEqual([])
})
