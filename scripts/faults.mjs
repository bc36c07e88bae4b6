// Kills the built product, and its database, in the middle of answering, and looks for every acknowledged answer:
// `npm run faults -- --rounds 20`. Linux only: it looks for processes in /proc.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { loadTypeScript } from './load-typescript.mjs'

try {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number from 1, not ${values.rounds}.`)
  if (!(await isBuilt())) await build()
  /** @type {typeof import('./faults/run-fault-rounds')} */
  const { runFaultRounds } = await loadTypeScript('scripts/faults/run-fault-rounds.ts')
  process.exitCode = (await runFaultRounds(rounds)) ? 0 : 1
} catch (error) {
  console.error(`The fault rounds failed. ${error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}
