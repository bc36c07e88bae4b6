// Runs the browser stories against the built product on a free port, with data of its own. Arguments go to Playwright.

import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { ensureChromium } from './chromium.mjs'
import { findCommand, runNode } from './run.mjs'
import { serveBuilt } from './serve-built.mjs'

/** @returns {Promise<number>} exit code */
async function testBrowser() {
  const chromium = await ensureChromium()
  if (!(await isBuilt())) await build()
  const served = await serveBuilt()
  try {
    const args = [findCommand('playwright'), 'test', ...process.argv.slice(2)]
    const code = await runNode(args, {
      BASE_URL: served.url,
      CHROMIUM_PATH: chromium,
      STRIDE_DATA_DIR: served.dataFolder,
      DATABASE_URL: '',
    })
    if (code !== 0) console.error(`The server printed:\n${served.output()}`)
    return code
  } finally {
    await served.stop()
  }
}

try {
  process.exit(await testBrowser())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
