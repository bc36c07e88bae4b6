// Frames per second of the playground on a running product, 512 x 512 from a made-up camera of 60 frames a second:
// `node scripts/playground-frames.mjs`. BASE_URL says where it runs.
import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from 'playwright'
import { ensureChromium } from './chromium.mjs'

const seconds = 5
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--use-fake-device-for-media-stream=fps=60',
    '--use-fake-ui-for-media-stream',
  ],
})
try {
  const site = process.env.BASE_URL ?? 'http://localhost:3000'
  const page = await (await browser.newContext({ baseURL: site, permissions: ['camera'] })).newPage()
  await page.addInitScript(() => {
    const put = CanvasRenderingContext2D.prototype.putImageData
    const counted = { maps: 0 }
    Object.assign(window, { counted })
    CanvasRenderingContext2D.prototype.putImageData = function (
      /** @type {ImageData} */ image,
      /** @type {number} */ x,
      /** @type {number} */ y,
    ) {
      if (this.canvas.ariaLabel?.startsWith('The feature map')) counted.maps += 1
      put.call(this, image, x, y)
    }
  })
  await page.goto('/learn/playground')
  await page.getByRole('radio', { name: 'Max' }).check()
  await page.getByRole('button', { name: 'Use the camera' }).click()
  await page.getByRole('button', { name: 'Stop the camera' }).waitFor()
  const count = () =>
    page.evaluate(() => /** @type {{ counted: { maps: number } }} */ (/** @type {unknown} */ (window)).counted.maps)
  for (const size of ['3 × 3', '5 × 5', '11 × 11']) {
    await page.getByRole('radio', { name: size }).check()
    await delay(1_000)
    const [before, started] = [await count(), performance.now()]
    await delay(1_000 * seconds)
    const frames = ((await count()) - before) / ((performance.now() - started) / 1_000)
    const picture = await page.getByRole('img', { name: /^The picture/ }).getAttribute('aria-label')
    const cost = await page.locator('dl > div').filter({ hasText: 'Multiply-accumulates' }).locator('dd').innerText()
    console.log(
      `${picture}, kernel ${size}, max pooling: ${frames.toFixed(1)} frames per second; ${cost.replaceAll('\n', ' ')} a frame; ${await page.getByText('Filtered in').innerText()}`,
    )
  }
} finally {
  await browser.close()
}
