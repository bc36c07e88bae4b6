import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { GradedQuestion } from './graded-question'
import { HeldBackQuestion } from './held-back-question'

/** A question of a review with as much of its result as may be seen. `page`: see `GradedQuestion`. */
export function ReviewedQuestion({ slot, page }: { slot: GradedSlotView | HeldBackSlotView; page: string | null }) {
  switch (slot.state) {
    case 'graded':
      return <GradedQuestion slot={slot} page={page} />
    case 'held-back':
      return <HeldBackQuestion slot={slot} />
  }
}
