// Mutation testing: `npm run mutation` for lib/conv, lib/grading and lib/questions, or with names of these parts, or of files
// in them. --sample 0.25: a quarter of the files, by lot. Prints what survived and the score; exits with 1 below 90 %.
import { readdirSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { project } from './bundle-options.mjs'
import { drawFiles, scoreOf, sumOf, toleranceOf } from './mutation/sample.mjs'
import { runNode } from './run.mjs'

/** @typedef {import('./mutation/sample.mjs').Count} Count */

const parts = ['conv', 'grading', 'questions']
const leastScore = 90

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const share = Number(values.sample)
/** @type {Count[]} */
const counts = []
for (const part of parts) {
  const all = filesOf(part).filter((file) => positionals.length === 0 || asksFor(part) || positionals.includes(file))
  if (all.length === 0) continue
  const mutated = await mutate(part, drawFiles(all, share))
  counts.push(...mutated)
  console.log(
    `${part}: ${describe(mutated)}${share < 1 ? `, give or take ${toleranceOf(mutated, all.length).toFixed(1)}` : ''}`,
  )
}
if (scoreOf(counts) < leastScore) process.exitCode = 1

/** @param {string} part */
function asksFor(part) {
  return positionals.includes(part) || positionals.includes(`lib/${part}`)
}

/** @param {string} part */
function filesOf(part) {
  return readdirSync(path.join(project, 'lib', part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `lib/${part}/${file}`)
    .sort()
}

/** @param {string} part @param {readonly string[]} files @returns {Promise<Count[]>} */
async function mutate(part, files) {
  const folder = path.join(project, 'dist/mutation')
  await mkdir(folder, { recursive: true })
  const report = path.join(folder, `${part}.json`)
  const stryker = path.join(project, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const args = [stryker, 'run', 'scripts/mutation/stryker.config.mjs', '--mutate', files.join(',')]
  const env = { STRIDE_MUTATION_TESTS: `tests/${part}/**/*.test.ts`, STRIDE_MUTATION_REPORT: report }
  if ((await runNode(args, env)) !== 0) throw new Error(`Mutating lib/${part} failed.`)
  const { files: mutated } = JSON.parse(await readFile(report, 'utf8'))
  return Object.values(mutated).map(({ mutants }) => countOf(mutants))
}

/** An endless loop is found by its time. @param {readonly { status: string }[]} mutants @returns {Count} */
function countOf(mutants) {
  const withStatus = (/** @type {string[]} */ ...wanted) =>
    mutants.filter(({ status }) => wanted.includes(status)).length
  const found = withStatus('Killed', 'Timeout')
  return { found, all: found + withStatus('Survived', 'NoCoverage') }
}

/** @param {readonly Count[]} files */
function describe(files) {
  const { found, all } = sumOf(files)
  return `${scoreOf(files).toFixed(1)} % of ${all} mutants in ${files.length} files found (${all - found} were not)`
}
