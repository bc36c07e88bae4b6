import { drawQuestion } from '@/lib/questions/draw-question'
import type { Question } from '@/lib/questions/question'
import { forkSeed } from '@/lib/random/fork-seed'

export type PaperItem = { position: number; family: string; constraints: unknown; points: number }
export type DrawnSlot = { position: number; maxPoints: number; question: Question }

/** Draws one student's paper: the items in their order, each with its own numbers, the same for the same seed. */
export function drawPaper(items: readonly PaperItem[], seed: string): DrawnSlot[] {
  return items.map((item) => {
    const drawn = drawQuestion(item.family, item.constraints, forkSeed(seed, `item-${item.position}`))
    // A bank is checked when it is saved, so an impossible item here is our mistake.
    if (drawn.kind === 'refused') throw new Error(`Item ${item.position} (${item.family}): ${drawn.problem}`)
    return { position: item.position, maxPoints: item.points, question: drawn.question }
  })
}
