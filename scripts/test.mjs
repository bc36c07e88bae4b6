// npm test: everything that is checked, cheapest first; stops at the first stage that fails.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findCommand, runNode } from './run.mjs'

/**
 * A command, or several in a row. `tests`: the last one writes its counts where STRIDE_TEST_REPORT or --outputFile says.
 * @typedef {{ name: string, commands: string[][], tests: 'none' | 'vitest' | 'playwright' }} Stage
 */

/** @type {Stage[]} */
const stages = [
  {
    name: 'types',
    commands: [
      [findCommand('next'), 'typegen'],
      [findCommand('typescript', 'tsc'), '--noEmit'],
    ],
    tests: 'none',
  },
  {
    name: 'lint',
    commands: [
      [findCommand('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'],
      [findCommand('knip'), '--no-progress'],
    ],
    tests: 'none',
  },
  { name: 'architecture, unit and property tests', commands: [vitest('unit')], tests: 'vitest' },
  { name: 'database tests', commands: [vitest('database')], tests: 'vitest' },
  { name: 'build', commands: [['scripts/build.mjs']], tests: 'none' },
  { name: 'browser tests', commands: [['scripts/test-browser.mjs']], tests: 'playwright' },
]

/** @param {string} project */
function vitest(project) {
  return [findCommand('vitest'), 'run', '--project', project, '--reporter=default', '--reporter=json']
}

/** @param {Stage} stage @param {string} report @returns {Promise<boolean>} */
async function runStage({ commands, tests }, report) {
  for (const command of commands) {
    const args = tests === 'vitest' ? [...command, `--outputFile.json=${report}`] : command
    const env = { NEXT_TELEMETRY_DISABLED: '1', ...(tests === 'playwright' ? { STRIDE_TEST_REPORT: report } : {}) }
    if ((await runNode(args, env)) !== 0) return false
  }
  return true
}

/** @param {Stage} stage @param {string} report @returns {Promise<{ passed: number, skipped: number }>} */
async function count({ tests }, report) {
  if (tests === 'none') return { passed: 0, skipped: 0 }
  const result = JSON.parse(await readFile(report, 'utf8'))
  return tests === 'vitest'
    ? { passed: result.numPassedTests, skipped: result.numPendingTests + result.numTodoTests }
    : { passed: result.stats.expected, skipped: result.stats.skipped }
}

async function test() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-reports-'))
  const total = { passed: 0, skipped: 0 }
  try {
    for (const [index, stage] of stages.entries()) {
      const report = path.join(folder, `${index}.json`)
      const start = performance.now()
      console.log(`\n== ${stage.name}`)
      const succeeded = await runStage(stage, report)
      console.log(
        `== ${stage.name}: ${succeeded ? 'done' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
      )
      if (!succeeded) return 1
      const { passed, skipped } = await count(stage, report)
      total.passed += passed
      total.skipped += skipped
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  console.log(`\n${total.passed} tests passed, 0 failed, ${total.skipped} skipped`)
  return 0
}

process.exit(await test())
