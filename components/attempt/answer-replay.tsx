import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { replayInvitation } from '@/lib/figures/replay-sentence'
import { replayAnswer } from '@/lib/figures/stepping-replay'
import { saidSize } from '@/lib/lesson/said-size'
import { AxisFigure } from '../question/axis-figure'

/** A wrong output size, laid out window by window, for whoever opens it. Markup alone, so it stands in a review too. */
export function AnswerReplay({ slot }: { slot: GradedSlotView }) {
  const said = saidSize(slot)
  if (said === null || slot.figure?.kind !== 'axis') return null
  const { input, filter, padding, stride } = slot.figure
  const axis = { input, filter, padding, stride }
  return (
    <details className="max-w-3xl">
      <summary className="w-fit font-semibold text-link">{replayInvitation(replayAnswer(axis, said))}</summary>
      <div className="mt-3">
        <AxisFigure id={`replay-${slot.position}`} {...axis} said={said} />
      </div>
    </details>
  )
}
