import type { ReactNode } from 'react'
import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { pointsOf } from './points-of'
import { ReviewedQuestion } from './reviewed-question'

/** One question of a review; `notes` say what was ruled on it, `solution` is shown below it; for `page` see `GradedQuestion`. */
export function ReviewedSlot({
  slot,
  notes,
  solution,
  page,
}: {
  slot: GradedSlotView | HeldBackSlotView
  notes: ReactNode
  solution: ReactNode
  page: string | null
}) {
  return (
    <article
      id={`question-${slot.position}`}
      aria-label={`Question ${slot.position}`}
      className="flex scroll-mt-6 flex-col gap-6 border-t-2 border-line pt-8"
    >
      <p className="figures text-base text-ink-soft">
        Question {slot.position} · {pointsOf(slot)}
      </p>
      {notes}
      <ReviewedQuestion slot={slot} page={page} />
      {solution}
    </article>
  )
}
