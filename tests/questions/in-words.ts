import { formatAnswer } from '@/lib/grading/format-answer'
import type { Question } from '@/lib/questions/question'

/** A question with everything that a student ever reads of it, to be read by people before it is committed. */
export function inWords({ prompt, key }: Question): string {
  const { title, text, given, matrices, tables, listings, convention, format, difficulty } = prompt
  const answer = (one: Parameters<typeof formatAnswer>[1]) => formatAnswer(format, one).replaceAll('\n', ' // ')
  return [
    `# ${title} (${convention}, difficulty ${difficulty})`,
    text,
    ...given.map(({ symbol, name, value }) => `- ${symbol}: ${name} ${value}`),
    ...matrices.map(({ name, rows }) => `${name} = ${JSON.stringify(rows)}`),
    ...tables.map(
      ({ name, columns, rows }) => `${name}: ${[columns, ...rows].map((row) => row.join(' | ')).join(' // ')}`,
    ),
    ...listings.map(({ name, lines }) => `${name}:\n${lines.map((line) => `    ${line}`).join('\n')}`),
    `Answer as ${JSON.stringify(format)}`,
    `## ${answer(key.correct)}`,
    ...key.steps.map(({ label, text }) => `${label}: ${text}`),
    `Figure: ${JSON.stringify(key.figure)}`,
    ...key.slips.map((slip) => `* ${slip.misconception}, ${answer(slip.answer)}: ${slip.line}`),
    ...key.pairs.map((pair) => `* ${pair.misconceptions.join(' and ')}, ${answer(pair.answer)}: ${pair.line}`),
    ...key.cellSlips.map((slip) => `* ${slip.misconception} in row ${slip.row}, column ${slip.column}: ${slip.line}`),
  ].join('\n')
}
