import { drawFresh } from '@/lib/questions/draw-fresh'
import type { Question } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { forkSeed } from '@/lib/random/fork-seed'

export type PaperItem = { position: number; family: string; constraints: unknown; points: number }
export type DrawnSlot = { position: number; maxPoints: number; question: Question }

/**
 * Draws one student's paper: the items in their order, each with its own numbers, the same for the same seed. No question
 * comes twice. Throws where a bank holds an item that its constraints leave without enough questions: a bank is checked
 * when it is saved.
 */
export function drawPaper(items: readonly PaperItem[], seed: string): DrawnSlot[] {
  const seen = new Set<string>()
  return items.map(({ position, family, constraints, points }) => {
    const drawn = drawFresh(family, constraints, forkSeed(seed, `item-${position}`), seen)
    if (drawn.kind === 'refused') throw new Error(`Item ${position} (${family}): ${drawn.problem}`)
    if (drawn.kind === 'exhausted') throw new Error(`Item ${position} (${family}): the paper has all its questions.`)
    seen.add(questionFingerprint(drawn.question.ref))
    return { position, maxPoints: points, question: drawn.question }
  })
}
