import type { Attempt, Slot } from './attempt'
import type { ClosedBy } from './attempt-status'
import { checkedDisclosure, type Disclosure, type HeldBack, heldBackParts } from './disclosure'
import { roundPoints } from './round-points'
import { examSlotView, practiceSlotView, type SlotView } from './slot-view'

/** An attempt as its owner may see it now; times are ISO 8601 in UTC. The only way out to a browser. */
export type AttemptView = {
  id: string
  title: string
  kind: Attempt['kind']
  /** The slug of the lesson's section that it belongs to. */
  lesson: string | null
  startedAt: string
  deadline: string | null
  closed: { at: string; by: ClosedBy } | null
  /** After late work's loss, of which `credit` is what is left; null where the score is kept back. */
  points: number | null
  maxPoints: number
  credit: number
  /** What its student may not see, or not yet, of an exam that is handed in. */
  heldBack: HeldBack[]
  /** What an instructor did to it last and why. */
  notice: string | null
  slots: SlotView[]
}

/**
 * Built field by field, so that a field added to a slot or a prompt stays inside until it is let out here. `disclosure` holds
 * for an exam that is handed in. Before, nothing of its key is seen but what its rules tell of a question that is checked.
 */
export function attemptView(attempt: Attempt, disclosure: Disclosure): AttemptView {
  const { kind, state } = attempt
  const revealed = attempt.slots.filter(({ grade }) => grade !== null && (kind === 'practice' || state === 'closed'))
  const points = revealed.reduce((sum, slot) => sum + (slot.grade?.points ?? 0), 0)
  const told = attempt.kind === 'exam' && state === 'open' ? checkedDisclosure(attempt.feedback) : disclosure
  const withheld = kind === 'exam' && state === 'closed' ? heldBackParts(disclosure) : []
  return {
    id: attempt.id,
    title: attempt.title,
    kind,
    lesson: kind === 'practice' ? attempt.lesson : null,
    startedAt: attempt.startedAt.toISOString(),
    deadline: attempt.deadline?.toISOString() ?? null,
    closed: state === 'closed' ? { at: attempt.closedAt.toISOString(), by: attempt.closedBy } : null,
    points: withheld.some(({ part }) => part === 'score') ? null : roundPoints(attempt.credit * points),
    maxPoints: (kind === 'exam' ? attempt.slots : revealed).reduce((sum, slot) => sum + slot.maxPoints, 0),
    credit: attempt.credit,
    heldBack: withheld,
    notice: attempt.notice,
    slots: attempt.slots.map((slot) => {
      if (kind === 'practice') return practiceSlotView(slot)
      return examSlotView(state === 'open' ? unlessUnanswered(slot) : slot, told)
    }),
  }
}

/** Only an answer is checked; a question without one is still open, also after an attempt was given back. */
function unlessUnanswered(slot: Slot): Slot {
  return slot.grade?.outcome === 'unanswered' ? { ...slot, grade: null } : slot
}
