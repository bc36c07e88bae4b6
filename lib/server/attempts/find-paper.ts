import 'server-only'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { noDisclosure } from '@/lib/attempts/disclosure'
import type { OpenSlotView } from '@/lib/attempts/slot-view'
import { readAnswer } from '@/lib/grading/read-answer'
import { findAttempt } from './find-attempt'

/** `problem`: why what is typed so far cannot be read; null when it can, or when nothing is typed. */
export type PaperSlotView = OpenSlotView & { problem: string | null }

export type Paper =
  /** `oneWay`: how many questions there are in all where only the one that is come to is asked; else null. */
  | ({ kind: 'open'; slots: PaperSlotView[]; oneWay: { of: number } | null } & Pick<
      AttemptView,
      'title' | 'deadline' | 'notice'
    >)
  | { kind: 'review' }
  | { kind: 'practice' }

/** An exam attempt to be worked on, or where to look instead; null when there is none of that id for this person. */
export async function findPaper(userId: string, attemptId: string, now: Date): Promise<Paper | null> {
  const attempt = await findAttempt(userId, attemptId, now)
  if (!attempt) return null
  if (attempt.kind === 'practice') return { kind: 'practice' }
  if (attempt.state === 'closed') return { kind: 'review' }
  const view = attemptView(attempt, noDisclosure)
  const { title, deadline, notice, slots } = view
  const { reached } = attempt
  const asked = reached === null ? slots : slots.filter(({ position }) => position === reached)
  const oneWay = reached === null ? null : { of: slots.length }
  return { kind: 'open', title, deadline, notice, slots: asked.flatMap(paperSlot), oneWay }
}

function paperSlot(slot: AttemptView['slots'][number]): PaperSlotView[] {
  if (slot.state !== 'open') return []
  const reading = readAnswer(slot.prompt.format, slot.raw)
  return [{ ...slot, problem: reading.kind === 'problem' ? reading.problem : null }]
}
