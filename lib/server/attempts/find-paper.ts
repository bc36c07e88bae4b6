import 'server-only'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { noDisclosure } from '@/lib/attempts/disclosure'
import type { OpenSlotView } from '@/lib/attempts/slot-view'
import { readAnswer } from '@/lib/grading/read-answer'
import { findAttempt } from './find-attempt'

/** `problem`: why what is typed so far cannot be read; null when it can, or when nothing is typed. */
export type PaperSlotView = OpenSlotView & { problem: string | null }

export type Paper =
  | { kind: 'open'; title: string; deadline: string | null; slots: PaperSlotView[] }
  | { kind: 'review' }
  | { kind: 'practice' }

/** An exam attempt to be worked on, or where to look instead; null when there is none of that id for this person. */
export async function findPaper(userId: string, attemptId: string, now: Date): Promise<Paper | null> {
  const attempt = await findAttempt(userId, attemptId, now)
  if (!attempt) return null
  if (attempt.kind === 'practice') return { kind: 'practice' }
  if (attempt.state === 'closed') return { kind: 'review' }
  const view = attemptView(attempt, noDisclosure)
  return { kind: 'open', title: view.title, deadline: view.deadline, slots: view.slots.flatMap(paperSlot) }
}

function paperSlot(slot: AttemptView['slots'][number]): PaperSlotView[] {
  if (slot.state !== 'open') return []
  const reading = readAnswer(slot.prompt.format, slot.raw)
  return [{ ...slot, problem: reading.kind === 'problem' ? reading.problem : null }]
}
