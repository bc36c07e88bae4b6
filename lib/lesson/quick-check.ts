import type { SlotGrade } from '@/lib/attempts/attempt'
import { drawItem } from '@/lib/attempts/draw-item'
import type { DrawnSlot } from '@/lib/attempts/draw-paper'
import type { FamilyId } from '@/lib/questions/families'

/**
 * One step, padding, the whole formula with numbers that may not fit, a volume: their constraints make every paper rise
 * in difficulty from 1 to 4, whatever is drawn.
 */
export const quickCheckItems: readonly { family: FamilyId; constraints: Record<string, unknown> }[] = [
  { family: 'valid-unit-stride', constraints: {} },
  { family: 'same-padding', constraints: {} },
  { family: 'general-size', constraints: { P: { min: 1, max: 3 }, S: { min: 2, max: 2 }, nonFitting: 0.35 } },
  { family: 'output-volume', constraints: { P: { min: 1, max: 3 }, S: { min: 2, max: 3 }, nonFitting: 0 } },
]

/** The paper of a seed: the same seed asks the same questions, so that an address can hold a check nobody has begun. */
export function drawQuickCheck(seed: string): DrawnSlot[] {
  const drawn = new Set<string>()
  return quickCheckItems.map((item, index) => {
    const question = drawItem({ ...item, name: `item-${index + 1}` }, seed, drawn)
    return { position: index + 1, maxPoints: 1, question, from: null }
  })
}

/** A seed as the address holds it, as short as `shortenSeed` makes one; null for any other text. */
export function quickCheckSeed(text: string): string | null {
  return /^[0-9a-f]{10}$/.test(text) ? text : null
}

/** What came of a question; null while it waits. */
export type Mark = SlotGrade['outcome'] | null

/** What is on the page: a question by its position, or the summary once everything is answered. */
export type QuickCheckPlace = { kind: 'question'; position: number } | { kind: 'summary' }

/**
 * Where a check goes on. The position asked for is shown where it has been reached; without one it is the question answered
 * last, with its verdict, and the summary in the end. Nobody skips a question.
 */
export function quickCheckPlace(marks: readonly Mark[], asked: number | null): QuickCheckPlace {
  const open = marks.indexOf(null)
  const reached = open === -1 ? marks.length : open + 1
  if (asked !== null && asked >= 1) return { kind: 'question', position: Math.min(asked, reached) }
  if (open === -1) return { kind: 'summary' }
  return { kind: 'question', position: Math.max(open, 1) }
}
