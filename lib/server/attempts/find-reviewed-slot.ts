import 'server-only'
import type { GradedSlotView } from '@/lib/attempts/attempt-view'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { findReview } from './find-review'

/** `student` names whose attempt it is, when that is not the viewer. */
export type ReviewedSlot =
  | { kind: 'slot'; title: string; student: string | null; slot: GradedSlotView; questions: number }
  | { kind: 'still-open' }

/** One question of a closed exam attempt, for whoever may see its review; `position` as it stands in an address. */
export async function findReviewedSlot(
  viewer: Viewer,
  attemptId: string,
  position: string,
  now: Date,
): Promise<ReviewedSlot | null> {
  const review = await findReview(viewer, attemptId, now)
  if (review?.kind !== 'review') return review
  const { attempt, student } = review
  const slot = attempt.slots.find((candidate) => String(candidate.position) === position)
  if (slot?.state !== 'graded') return null
  return { kind: 'slot', title: attempt.title, student, slot, questions: attempt.slots.length }
}
