import type { GradedSlotView } from '@/lib/attempts/attempt-view'
import { FigureView } from '../question/figure-view'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'
import { WorkedSolution } from '../question/worked-solution'

/** A question with what was answered, what is right, and why. */
export function GradedSlot({ slot }: { slot: GradedSlotView }) {
  return (
    <article
      id={`question-${slot.position}`}
      aria-label={`Question ${slot.position}`}
      className="flex scroll-mt-6 flex-col gap-6 border-t-2 border-line pt-8"
    >
      <p className="figures text-base text-ink-soft">
        Question {slot.position} · {slot.points} of {slot.maxPoints} {slot.maxPoints === 1 ? 'point' : 'points'}
      </p>
      <PromptView prompt={slot.prompt} code={slot.code} />
      <Verdict
        outcome={slot.outcome}
        format={slot.prompt.format}
        raw={slot.raw}
        correct={slot.correct}
        cells={slot.cells}
        suspects={slot.suspects}
      />
      <Why slot={slot} />
    </article>
  )
}

/** The worked solution and its figure. */
export function Why({ slot }: { slot: GradedSlotView }) {
  return (
    <div className="flex flex-col gap-6">
      <WorkedSolution steps={slot.steps} />
      {slot.figure && <FigureView id={`figure-${slot.position}`} figure={slot.figure} />}
    </div>
  )
}
