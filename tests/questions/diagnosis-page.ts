import { writeFileSync } from 'node:fs'
import { families } from '@/lib/questions/families'
import { percent, sharesOf } from './diagnosis-report'
import { type StudentOutcome, simulateStudents } from './simulate-students'

/** The share of wrong answers whose suspects hold the true idea, and that are settled on it within two questions. */
export const thresholds = { listed: 0.95, settled: 0.9 }

const page = 'docs/diagnosis.md'

const introduction = `# Does the diagnosis find the mistake?

Simulated students, each with one wrong idea. Every one answers draws of a family by the rule of the idea, with the
likeliest answer that it gives, and rightly where it does not apply. *Listed*: the share of their wrong answers whose
suspects hold the true idea. *One suspect*: it is the only one. *Settled*: it is named alone after that answer, or after
a follow-up question whose numbers tell the suspects apart. The figures repeat exactly: \`npm run questions -- students\`.
`

/** Lets students answer questions of every family, prints the table and can keep it; the families below a threshold. */
export function writeDiagnosisPage(draws: number, write: boolean): string[] {
  const rows = families.map((family) => ({ family, students: simulateStudents(family, draws) }))
  const all = sharesOf(rows.flatMap(({ students }) => students))
  const below = rows.filter(({ students }) => isBelow(students)).map(({ family }) => family.id)
  const lines = [
    '| Family | Ideas | Wrong answers | Listed | One suspect | Settled |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows.map(({ family, students }) => rowOf(`${family.code} ${family.title}`, students)),
    rowOf(
      '**All**',
      rows.flatMap(({ students }) => students),
    ),
  ]
  const text = `${introduction}
${draws} draws for each idea. Asked for over all families: listed ${percent(thresholds.listed)}, settled ${percent(thresholds.settled)}; found ${percent(all.listed)} and ${percent(all.settled)}.
${below.length === 0 ? 'Every family reaches both by itself.' : `Below by themselves: ${below.join(', ')}.`}

${lines.join('\n')}
${hardest(rows.flatMap(({ family, students }) => students.map((student) => ({ family: family.id, ...student }))))}`
  console.log(text)
  if (write) writeFileSync(page, text)
  return all.listed < thresholds.listed || all.settled < thresholds.settled
    ? ['all families together', ...below]
    : below
}

export function isBelow(students: readonly StudentOutcome[]): boolean {
  const { listed, settled } = sharesOf(students)
  return listed < thresholds.listed || settled < thresholds.settled
}

function rowOf(name: string, students: readonly StudentOutcome[]): string {
  const { listed, alone, settled } = sharesOf(students)
  const wrong = students.reduce((sum, outcome) => sum + outcome.wrong, 0)
  return `| ${name} | ${students.length} | ${wrong.toLocaleString('en-GB')} | ${percent(listed)} | ${percent(alone)} | ${percent(settled)} |`
}

/** The single ideas that two questions do not settle, so that nobody has to look for them. */
function hardest(outcomes: readonly (StudentOutcome & { family: string })[]): string {
  const hard = outcomes.filter(({ settled, wrong }) => settled < thresholds.settled * wrong)
  if (hard.length === 0) return ''
  const lines = hard.map(
    ({ family, misconception, settled, wrong }) => `* ${family}: ${misconception}, ${settled} of ${wrong}`,
  )
  return `\nIdeas that two questions settle in fewer than ${percent(thresholds.settled)} of cases:\n\n${lines.join('\n')}\n`
}
