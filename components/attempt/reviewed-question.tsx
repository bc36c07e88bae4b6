import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { GradedQuestion } from './graded-question'
import { HeldBackQuestion } from './held-back-question'

/** A question of a review with as much of its result as may be seen. */
export function ReviewedQuestion({ slot }: { slot: GradedSlotView | HeldBackSlotView }) {
  switch (slot.state) {
    case 'graded':
      return <GradedQuestion slot={slot} />
    case 'held-back':
      return <HeldBackQuestion slot={slot} />
  }
}
