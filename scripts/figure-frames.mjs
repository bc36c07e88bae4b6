// Measures the frames of the lesson's stepping figure while it plays as fast as it can, 32 x 32 pixels with padding 2:
// `node scripts/figure-frames.mjs`. BASE_URL says where the product runs.
import { chromium } from 'playwright'
import { ensureChromium } from './chromium.mjs'

const site = process.env.BASE_URL ?? 'http://localhost:3000'
const frames = 300

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
})
try {
  const page = await browser.newPage({ baseURL: site, viewport: { width: 1280, height: 900 } })
  await page.goto('/learn/slide-multiply-sum')
  const figure = page.getByRole('figure', { name: 'A filter moving over an input' }).first()
  await figure.scrollIntoViewIfNeeded()
  await figure.getByRole('slider', { name: /^Input size/ }).press('End')
  await figure.getByRole('slider', { name: /^Padding/ }).fill('2')
  await figure.getByLabel('Speed').selectOption('fastest')
  const idle = await timeFrames()
  await figure.getByRole('button', { name: 'Play' }).click()
  const playing = await timeFrames()
  console.log(`idle: ${summary(idle)}`)
  console.log(`playing: ${summary(playing)}`)
  console.log(await figure.getByText(/^Step \d+ of \d+$/).innerText())

  /** @returns {Promise<number[]>} milliseconds between frames */
  function timeFrames() {
    return page.evaluate(
      (count) =>
        new Promise((resolve) => {
          /** @type {number[]} */
          const times = []
          const note = (/** @type {number} */ time) => {
            times.push(time)
            if (times.length <= count) requestAnimationFrame(note)
            else resolve(times.slice(1).map((now, index) => now - (times[index] ?? 0)))
          }
          requestAnimationFrame(note)
        }),
      frames,
    )
  }
} finally {
  await browser.close()
}

/** @param {number[]} gaps */
function summary(gaps) {
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  const perSecond = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)
  return `${perSecond.toFixed(1)} frames a second, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms`
}
