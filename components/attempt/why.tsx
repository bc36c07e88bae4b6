import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { FigureView } from '../question/figure-view'
import { WorkedSolution } from '../question/worked-solution'

/** The worked solution and its figure. */
export function Why({ slot }: { slot: Pick<GradedSlotView, 'position' | 'steps' | 'figure'> }) {
  return (
    <div className="flex flex-col gap-6">
      <WorkedSolution steps={slot.steps} />
      {slot.figure && <FigureView id={`figure-${slot.position}`} figure={slot.figure} />}
    </div>
  )
}
