// Kills the built product, and its database, in the middle of answering, and looks for every acknowledged answer:
// `npm run faults -- --rounds 20`. With `--browser` students type in a real one, whose network (away for `--drop` seconds)
// and tabs fail too, and everything typed is looked for; `--only tab` leaves the other faults out. Linux only: it looks for
// processes in /proc.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { loadTypeScript } from './load-typescript.mjs'

try {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      browser: { type: 'boolean', default: false },
      drop: { type: 'string', default: '60' },
      only: { type: 'string' },
    },
  })
  const [rounds, drop] = [readNumber('--rounds', values.rounds), readNumber('--drop', values.drop)]
  if (!(await isBuilt())) await build()
  process.exitCode = (await (values.browser ? runInBrowser(rounds, drop, values.only) : run(rounds))) ? 0 : 1
} catch (error) {
  console.error(`The fault rounds failed. ${error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}

/** @param {number} rounds */
async function run(rounds) {
  /** @type {typeof import('./faults/run-fault-rounds')} */
  const { runFaultRounds } = await loadTypeScript('scripts/faults/run-fault-rounds.ts')
  return runFaultRounds(rounds)
}

/** @param {number} rounds @param {number} drop @param {string | undefined} only */
async function runInBrowser(rounds, drop, only) {
  /** @type {typeof import('./faults/run-browser-rounds')} */
  const { browserFaults, runBrowserRounds } = await loadTypeScript('scripts/faults/run-browser-rounds.ts')
  const faults = browserFaults.filter((fault) => only === undefined || fault === only)
  if (faults.length === 0) throw new Error(`--only takes one of ${browserFaults.join(', ')}, not ${only}.`)
  return runBrowserRounds(faults, rounds, drop)
}

/** @param {string} option @param {string} text */
function readNumber(option, text) {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option} takes a number from 1, not ${text}.`)
  return number
}
