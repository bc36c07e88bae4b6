import 'server-only'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { noDisclosure } from '@/lib/attempts/disclosure'
import { checksAnswers } from '@/lib/attempts/exam-policy'
import type { GradedSlotView, HeldBackSlotView, OpenSlotView, SlotView } from '@/lib/attempts/slot-view'
import { readAnswer } from '@/lib/grading/read-answer'
import { findAttempt } from './find-attempt'

/** `problem`: why what is typed so far cannot be read; null when it can, or when nothing is typed. */
export type PaperSlotView = (OpenSlotView & { problem: string | null }) | GradedSlotView | HeldBackSlotView

export type Paper =
  | ({
      kind: 'open'
      slots: PaperSlotView[]
      /** How many questions there are in all where only the one that is come to is asked; else null. */
      oneWay: { of: number } | null
      /** Whether answers can be checked one by one, and count from then on. */
      checks: boolean
    } & Pick<AttemptView, 'title' | 'deadline' | 'notice'>)
  | { kind: 'review' }
  | { kind: 'practice' }

/** An exam attempt to be worked on, or where to look instead; null when there is none of that id for this person. */
export async function findPaper(userId: string, attemptId: string, now: Date): Promise<Paper | null> {
  const attempt = await findAttempt(userId, attemptId, now)
  if (!attempt) return null
  if (attempt.kind === 'practice') return { kind: 'practice' }
  if (attempt.state === 'closed') return { kind: 'review' }
  const { title, deadline, notice, slots } = attemptView(attempt, noDisclosure)
  const { reached } = attempt
  const asked = reached === null ? slots : slots.filter(({ position }) => position === reached)
  const oneWay = reached === null ? null : { of: slots.length }
  const checks = checksAnswers(attempt.feedback)
  return { kind: 'open', title, deadline, notice, slots: asked.map(paperSlot), oneWay, checks }
}

function paperSlot(slot: SlotView): PaperSlotView {
  if (slot.state !== 'open') return slot
  const reading = readAnswer(slot.prompt.format, slot.raw)
  return { ...slot, problem: reading.kind === 'problem' ? reading.problem : null }
}
