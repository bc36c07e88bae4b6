// Finds a Chromium for the browser tests, or installs one: `node scripts/chromium.mjs` prints its path.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @returns {Promise<string>} the path of a browser that runs; throws one sentence when there is none */
export async function ensureChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (runs(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not run.`)
  }
  const found = (await listPlaces()).find(runs)
  if (found) return found
  installFromDebian()
  const installed = usualPlaces.find(runs)
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set CHROMIUM_PATH.',
  )
}

async function listPlaces() {
  const { chromium } = await import('playwright')
  return [...usualPlaces, chromium.executablePath()]
}

/** @param {string} file */
function runs(file) {
  return existsSync(file) && spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error('Installing Chromium from Debian, once.')
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  // Another installation under way is waited for.
  const lock = ['-o', 'DPkg::Lock::Timeout=600']
  spawnSync('apt-get', [...lock, 'update'], options)
  spawnSync('apt-get', [...lock, 'install', '--yes', '--no-install-recommends', 'chromium'], options)
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(await ensureChromium())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
