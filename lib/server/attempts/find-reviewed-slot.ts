import 'server-only'
import type { HeldBack } from '@/lib/attempts/disclosure'
import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import type { RegradeNotice } from '@/lib/server/regrades/list-notices'
import { findReview } from './find-review'

/** `student` names whose attempt it is, when that is not the viewer. */
export type ReviewedSlot =
  | {
      kind: 'slot'
      title: string
      student: string | null
      slot: GradedSlotView | HeldBackSlotView
      questions: number
      heldBack: HeldBack[]
      regrades: RegradeNotice[]
    }
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
  const { attempt, student, regrades } = review
  const slot = attempt.slots.find((candidate) => String(candidate.position) === position)
  if (!slot || slot.state === 'open') return null
  const { title, slots, heldBack } = attempt
  return { kind: 'slot', title, student, slot, questions: slots.length, heldBack, regrades }
}
