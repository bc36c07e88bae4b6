import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { AxisFigure } from '../question/axis-figure'
import { type AnswerReplay as Replay, replayOf } from './replay-of'

/** A wrong output size, laid out window by window, for whoever opens it. Markup alone, so it stands in a review too. */
export function AnswerReplay({ slot }: { slot: GradedSlotView }) {
  const replay = replayOf(slot)
  if (replay === null) return null
  return (
    <details className="max-w-3xl">
      <summary className="w-fit font-semibold text-link">{replay.invitation}</summary>
      <div className="mt-3">
        <ReplayFigure replay={replay} />
      </div>
    </details>
  )
}

export function ReplayFigure({ replay: { position, axis, said } }: { replay: Replay }) {
  return <AxisFigure id={`replay-${position}`} {...axis} said={said} />
}
