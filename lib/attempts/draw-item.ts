import { drawFresh } from '@/lib/questions/draw-fresh'
import type { Question } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { forkSeed } from '@/lib/random/fork-seed'

/** What a question is drawn from; `name` sets its numbers apart from those of the paper's other items. */
export type NamedItem = { readonly name: string; readonly family: string; readonly constraints: unknown }

/**
 * Draws the question of an item, the same for the same seed, but none of those `drawn` already, to which it is added. Throws
 * where the item is left without enough questions by its constraints: a bank is checked when it is saved.
 */
export function drawItem({ name, family, constraints }: NamedItem, seed: string, drawn: Set<string>): Question {
  const result = drawFresh(family, constraints, forkSeed(seed, name), drawn)
  if (result.kind === 'refused') throw new Error(`${name} (${family}): ${result.problem}`)
  if (result.kind === 'exhausted') throw new Error(`${name} (${family}): the paper has all its questions.`)
  drawn.add(questionFingerprint(result.question.ref))
  return result.question
}
