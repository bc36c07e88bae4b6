// A class sits an exam at once, on the built product and Debian's PostgreSQL 15 with fsync on: `npm run load`, or with
// `-- --students 300 --minutes 4 --servers 1`. Afterwards whole attempts are timed at 1, 8 and 32 connections. Linux only.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { loadTypeScript } from './load-typescript.mjs'
import { hasPostgres15, isMissing, withPostgres15 } from './product/postgres15.mjs'

const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '300' },
    /** From the first start to the last submission. */
    minutes: { type: 'string', default: '4' },
    servers: { type: 'string', default: '1' },
    /** Whole attempts at each number of connections; 0 leaves this part out. */
    attempts: { type: 'string', default: '300' },
    /** A folder for a processor profile of each server. */
    profile: { type: 'string' },
  },
})

/** @param {'students' | 'minutes' | 'servers' | 'attempts'} name @param {number} least @param {number} most */
function whole(name, least, most) {
  const number = Number(values[name])
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not ${values[name]}.`)
}

try {
  const options = {
    students: whole('students', 1, 2000),
    minutes: whole('minutes', 2, 30),
    servers: whole('servers', 1, 8),
    attempts: whole('attempts', 0, 10_000),
    nodeOptions: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [],
  }
  if (!hasPostgres15) throw new Error(`${isMissing}.`)
  if (!(await isBuilt())) await build()
  /** @type {typeof import('./load/run-load')} */
  const { runLoad } = await loadTypeScript('scripts/load/run-load.ts')
  const passed = await withPostgres15(['fsync=on'], (url) => runLoad(url, options))
  process.exitCode = passed ? 0 : 1
} catch (error) {
  console.error(`The load run failed. ${error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}
