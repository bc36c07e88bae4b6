import { AxisFigure } from '../question/axis-figure'
import { type ReplayedSlot, replayOf } from './replay-of'

/** A wrong output size, laid out window by window, for whoever opens it. Markup alone, so it stands in a review too. */
export function AnswerReplay({ slot }: { slot: ReplayedSlot }) {
  const replay = replayOf(slot)
  if (replay === null) return null
  return (
    <details className="max-w-3xl">
      <summary className="w-fit font-semibold text-link">{replay.invitation}</summary>
      <div className="mt-3">
        <ReplayFigure slot={slot} />
      </div>
    </details>
  )
}

/** The replay alone; nothing where there is none. */
export function ReplayFigure({ slot }: { slot: ReplayedSlot }) {
  const replay = replayOf(slot)
  return replay && <AxisFigure id={`replay-${slot.position}`} {...replay.axis} said={replay.said} />
}
