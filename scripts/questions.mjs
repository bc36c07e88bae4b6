// How well the question families diagnose. `npm run questions -- report` (`--family id`) counts questions, masked mistakes
// and suspects, and fails where a targeted mistake is masked; `npm run questions -- students` lets simulated students
// answer, and keeps the table in docs/diagnosis.md with `--write`.
import { parseArgs } from 'node:util'
import { loadTypeScript } from './load-typescript.mjs'

const usage = `Usage: npm run questions -- report [--family ID]... [--draws N]
       npm run questions -- students [--draws N] [--write]`

function readArguments() {
  try {
    return parseArgs({
      options: {
        family: { type: 'string', multiple: true, default: [] },
        draws: { type: 'string', default: '200' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    })
  } catch (error) {
    return { values: null, positionals: [], problem: error instanceof Error ? error.message : `${error}` }
  }
}

async function report() {
  /** @type {typeof import('../tests/questions/diagnosis-report')} */
  const { printDiagnosis } = await loadTypeScript('tests/questions/diagnosis-report.ts')
  return printDiagnosis(values.family, draws) === 0
}

async function students() {
  /** @type {typeof import('../tests/questions/diagnosis-page')} */
  const { writeDiagnosisPage } = await loadTypeScript('tests/questions/diagnosis-page.ts')
  return writeDiagnosisPage(draws, values.write).length === 0
}

const { values, positionals, problem = null } = readArguments()
const command = { report, students }[positionals.join(' ')]
const draws = Number(values?.draws)
if (values?.help) {
  console.log(usage)
} else if (problem !== null || command === undefined || !Number.isInteger(draws) || draws < 1) {
  console.error(`${problem === null ? '' : `${problem}\n`}${usage}`)
  process.exitCode = 2
} else if (!(await command())) {
  process.exitCode = 1
}
