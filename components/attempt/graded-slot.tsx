import type { ReactNode } from 'react'
import type { GradedSlotView } from '@/lib/attempts/attempt-view'
import { GradedQuestion } from './graded-question'
import { pointsOf } from './points-of'

/** One question of a review; `solution` is shown below it. */
export function GradedSlot({ slot, solution }: { slot: GradedSlotView; solution: ReactNode }) {
  return (
    <article
      id={`question-${slot.position}`}
      aria-label={`Question ${slot.position}`}
      className="flex scroll-mt-6 flex-col gap-6 border-t-2 border-line pt-8"
    >
      <p className="figures text-base text-ink-soft">
        Question {slot.position} · {pointsOf(slot)}
      </p>
      <GradedQuestion slot={slot} />
      {solution}
    </article>
  )
}
