// Mutation testing: `npm run mutation` for lib/conv, lib/grading and lib/questions, or with names of these parts, or of files
// in them. Prints what survived and the score; exits with 1 below 90 %. All of it takes hours on two processors.
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { project } from './bundle-options.mjs'
import { parts } from './mutation/parts.mjs'
import { runNode } from './run.mjs'

const leastScore = 90

/** @param {string} report @returns {Promise<Record<string, number>>} mutants by their end */
async function countMutants(report) {
  const { files } = JSON.parse(await readFile(report, 'utf8'))
  /** @type {Record<string, number>} */
  const counts = {}
  for (const file of Object.values(files)) {
    for (const { status } of file.mutants) counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

/** @param {string} name @param {string[]} mutate */
async function mutatePart(name, mutate) {
  const folder = path.join(project, 'dist/mutation')
  await mkdir(folder, { recursive: true })
  const report = path.join(folder, `${name}.json`)
  const env = { STRIDE_MUTATION_TESTS: parts[name].tests.join(','), STRIDE_MUTATION_REPORT: report }
  const stryker = path.join(project, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const args = [stryker, 'run', 'scripts/mutation/stryker.config.mjs', '--mutate', mutate.join(',')]
  if ((await runNode(args, env)) !== 0) throw new Error(`Mutating ${name} failed.`)
  return countMutants(report)
}

const names = process.argv.slice(2)
const files = names.filter((name) => name.endsWith('.ts'))
/** @type {Record<string, number>} */
const total = {}
for (const name of /** @type {(keyof typeof parts)[]} */ (Object.keys(parts))) {
  const own = files.filter((file) => file.startsWith(`lib/${name}/`))
  if (names.length > 0 && !names.includes(name) && own.length === 0) continue
  const counts = await mutatePart(name, own.length > 0 ? own : parts[name].mutate)
  console.log(`${name}: ${describe(counts)}`)
  for (const [status, count] of Object.entries(counts)) total[status] = (total[status] ?? 0) + count
}
console.log(`Together: ${describe(total)}`)
if (scoreOf(total) < leastScore) process.exitCode = 1

/** Found mutants among all that could be found, in per cent. @param {Record<string, number>} counts */
function scoreOf({ Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 }) {
  return (100 * (Killed + Timeout)) / Math.max(1, Killed + Timeout + Survived + NoCoverage)
}

/** @param {Record<string, number>} counts */
function describe(counts) {
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = counts
  return `${scoreOf(counts).toFixed(1)} % of ${Killed + Timeout + Survived + NoCoverage} mutants found (${Survived} survived, ${NoCoverage} not covered)`
}
