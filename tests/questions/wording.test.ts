import { test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { families } from '@/lib/questions/families'
import type { Question } from '@/lib/questions/question'

const seeds = ['wording-1', 'wording-2', 'wording-3', 'wording-4', 'wording-5', 'wording-6']

/** A question with everything that a student ever reads of it, to be read by people before it is committed. */
function inWords({ prompt, key }: Question): string {
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

/** A failure shows what readers would see: if it is better so, run the test with `-u`. */
test.for(families)('$id says what it has always said', async (family, { expect }) => {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  const words = [
    `${family.title} (${family.code}). ${family.description}`,
    ...seeds.map((seed) => inWords(prepared.draw(seed))),
  ].join('\n\n')
  await expect(`${words}\n`).toMatchFileSnapshot(`wording/${family.id}.md`)
})
