import path from 'node:path'
import { formatAnswer } from '@/lib/grading/format-answer'
import type { Family } from '@/lib/questions/family'

export const frozenSeeds = Array.from({ length: 20 }, (_, index) => `frozen-${index + 1}`)

/** Where the draws of a family's version are kept. */
export function frozenFile({ id, version }: Family): string {
  return path.join('tests/questions/frozen', `${id}-${version}.json`)
}

/** Numbers, answer and slips of the published seeds, short enough to be read. */
export function freezeDraws(family: Family): unknown {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  return frozenSeeds.map((seed) => {
    const { ref, prompt, key } = prepared.draw(seed)
    const slips = key.slips.map(
      ({ misconception, answer }) => `${misconception}: ${formatAnswer(prompt.format, answer)}`,
    )
    return { seed, parameters: ref.parameters, answer: formatAnswer(prompt.format, key.correct), slips }
  })
}
