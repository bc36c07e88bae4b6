import { test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import type { Answer } from '@/lib/questions/answer'
import { families } from '@/lib/questions/families'
import type { Question } from '@/lib/questions/question'
import { restateQuestion } from '@/lib/questions/restate-question'

/** Enough that nearly every mistake shows in one of them. */
const seeds = Array.from({ length: 60 }, (_, index) => `mistakes-${index + 1}`)

/** What a wrong answer is told, by the mistakes behind it. */
function toldBy({ ref, prompt, key }: Question): [string, string][] {
  const { text } = prompt
  const question = text.slice(text.lastIndexOf('\n') + 1)
  const told = (answer: Answer, line: string) =>
    [question, JSON.stringify(ref.parameters), formatAnswer(prompt.format, answer).replaceAll('\n', ' // '), line].join(
      '\n',
    )
  return [
    ...key.slips.map(({ misconception, answer, line }): [string, string] => [misconception, told(answer, line)]),
    ...key.pairs.map(({ misconceptions, answer, line }): [string, string] => [
      misconceptions.join(' and '),
      told(answer, line),
    ]),
    ...key.cellSlips.map(({ misconception, answer, line }): [string, string] => [
      `${misconception} in a cell`,
      told({ kind: 'cells', rows: [[answer]] }, line),
    ]),
  ]
}

/** What the draws of a family are after, and every mistake once, with the first numbers and the first convention that show it, where tests/questions/wording shows the commonest. */
test.for(families)(
  '$id seeks the mistakes that it has always sought, and tells each as it has always told it',
  async (family, { expect }) => {
    const prepared = family.prepare({})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    const first = new Map<string, string>()
    const aims = new Set<string>()
    for (const seed of seeds) {
      const drawn = prepared.draw(seed)
      const restated = family.conventions.map((convention) => restateQuestion(drawn.ref, convention))
      for (const asked of [drawn, ...restated]) {
        if (asked === null) continue
        aims.add(family.targets(asked.ref.parameters).join(', '))
        for (const [mistake, told] of toldBy(asked)) if (!first.has(mistake)) first.set(mistake, told)
      }
    }
    const words = [...first]
      .map(([mistake, told]) => `## ${mistake}\n${told}\n`)
      .sort()
      .join('\n')
    const sought = `## What the numbers are to expose\n${[...aims].sort().join('\n')}\n`
    await expect(`# ${family.title}\n\n${words}\n${sought}`).toMatchFileSnapshot(`mistakes/${family.id}.md`)
  },
)
