// Runs Lighthouse over the pages that newcomers see, on the built product with data of its own, and fails below the aims:
// `npm run lighthouse`, with `-- --runs 3` for medians and `-- --only desktop` or `mobile`.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { ensureChromium } from './chromium.mjs'
import { loadLighthouse } from './lighthouse/load-lighthouse.mjs'
import { measurePage } from './lighthouse/measure-page.mjs'
import { serveBuilt } from './serve-built.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    page: { type: 'string', multiple: true },
  },
})

const pages = values.page ?? ['/', '/learn', '/practice', '/calculator']
const categories = /** @type {const} */ (['performance', 'accessibility', 'best-practices', 'seo'])
const presets = /** @type {const} */ (['desktop', 'mobile'])
const aim = 95

/** @returns {Promise<number>} exit code */
async function lighthouse() {
  const chosen = presets.filter((preset) => values.only === undefined || values.only === preset)
  const runs = Number(values.runs)
  if (chosen.length === 0 || !Number.isInteger(runs) || runs < 1)
    throw new Error('--only takes desktop or mobile, --runs a whole number of at least 1.')
  const chromium = await ensureChromium()
  const tool = await loadLighthouse()
  if (!(await isBuilt())) await build()
  const served = await serveBuilt()
  let missed = 0
  try {
    console.log(`\n${['preset', 'page', ...categories, 'LCP', 'TBT', 'CLS'].join(' | ')}`)
    for (const preset of chosen) {
      for (const page of pages) {
        const { scores, metrics } = await measurePage(tool, chromium, `${served.url}${page}`, preset, runs)
        missed += categories.filter((category) => scores[category] < aim).length
        const cells = [...categories.map((category) => scores[category]), ...metrics]
        console.log([preset.padEnd(7), page.padEnd(12), ...cells].join(' | '))
      }
    }
  } finally {
    await served.stop()
  }
  if (missed > 0) console.error(`\n${missed} of the figures ${missed === 1 ? 'is' : 'are'} below ${aim}.`)
  return missed === 0 ? 0 : 1
}

try {
  process.exit(await lighthouse())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
