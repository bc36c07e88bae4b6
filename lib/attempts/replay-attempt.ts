import { type DrawnAnswer, markSlot, type SlotMark } from './mark-slot'
import type { Ruling } from './ruling'
import { type Score, sameScore, scoreOf } from './score-of'

/** A slot that a ruling concerns, with its mark as it stands. */
export type ReplayedSlot = DrawnAnswer & { readonly position: number; readonly mark: SlotMark }

/** A closed attempt: its score, the score of each slot in order, and whole slots where a ruling concerns them. */
export type ReplayedAttempt = {
  readonly credit: number
  readonly score: Score
  readonly marks: readonly (Score & { readonly position: number })[]
  readonly slots: readonly ReplayedSlot[]
}

/** What a replay changes: the slots with their new marks, and the new score. */
export type Replay = {
  readonly score: Score
  readonly slots: readonly (SlotMark & { readonly position: number })[]
}

/**
 * Marks the slots of an attempt anew by all rulings, and adds up. Null where every mark comes out as it stands; a score whose
 * marks stay is not added up again.
 */
export function replayAttempt(attempt: ReplayedAttempt, rulings: readonly Ruling[]): Replay | null {
  const slots = attempt.slots.flatMap((slot) => {
    const mark = markSlot(slot, rulings)
    return sameMark(mark, slot.mark) ? [] : [{ position: slot.position, ...mark }]
  })
  if (slots.length === 0) return null
  const changed = new Map(slots.map(({ position, grade: { points }, maxPoints }) => [position, { points, maxPoints }]))
  const marks = attempt.marks.map((mark) => changed.get(mark.position) ?? mark)
  const moved = attempt.marks.some((mark) => !sameScore(changed.get(mark.position) ?? mark, mark))
  return { score: moved ? scoreOf(marks, attempt.credit) : attempt.score, slots }
}

function sameMark(one: SlotMark, other: SlotMark): boolean {
  return (
    one.maxPoints === other.maxPoints &&
    one.grade.outcome === other.grade.outcome &&
    one.grade.points === other.grade.points &&
    one.grade.suspects.join() === other.grade.suspects.join() &&
    sameKey(one.key, other.key)
  )
}

export function sameKey(one: SlotMark['key'], other: SlotMark['key']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
