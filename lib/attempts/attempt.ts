import type { AnswerKey, Prompt } from '@/lib/questions/question'
import type { Suspect } from '@/lib/questions/suspect'
import type { ClosedBy } from './attempt-status'
import type { Certainty } from './certainty'
import type { Feedback } from './exam-policy'

/**
 * What came of one slot. Points run from 0 to the slot's `maxPoints`; a wrong answer has some where it has right cells, and
 * any has them all where a ruling gives them to everybody.
 */
export type SlotGrade =
  | { outcome: 'right'; points: number; suspects: readonly [] }
  | { outcome: 'wrong'; points: number; suspects: readonly Suspect[] }
  | { outcome: 'unanswered'; points: number; suspects: readonly [] }

/** Why a follow-up was asked: to find out which of these was behind the wrong answer at an earlier position. */
export type FollowUpReason = { of: number; suspects: readonly Suspect[] }

/** One question of an attempt with the answer as typed. Positions count from 1. */
export type Slot = {
  position: number
  family: string
  version: number
  seed: string
  prompt: Prompt
  key: AnswerKey
  maxPoints: number
  raw: string
  flagged: boolean
  revision: number
  followUp: FollowUpReason | null
  grade: SlotGrade | null
  /** How sure the student was; null: not said, as in every exam. */
  certainty: Certainty | null
}

type Sitting = {
  id: string
  title: string
  startedAt: Date
  /** When its time is up; null: never. */
  deadline: Date | null
  /** When the server closes it by itself, the grace after the deadline included; null: never. */
  end: Date | null
  /** The question come to, where there is no way back; null: any may be answered. */
  reached: number | null
  /** What late work keeps of its points, 0 to 1. */
  credit: number
  /** What an instructor did to it last and why; null: nothing. */
  notice: string | null
  slots: readonly Slot[]
}

/**
 * A practice session grades each slot at once; an exam grades all of them when it closes, and before that one by one those that
 * its student checks, where its rules have feedback at once. `lesson`: the slug of the section
 * that a session belongs to; null for the drill.
 */
export type Attempt = Sitting &
  ({ kind: 'practice'; lesson: string | null } | { kind: 'exam'; examSlug: string; feedback: Feedback }) &
  ({ state: 'open' } | { state: 'closed'; closedAt: Date; closedBy: ClosedBy })
