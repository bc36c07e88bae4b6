import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { slotLayer } from '@/lib/lesson/slot-layer'
import { SteppingFigure } from '../stepping/stepping-figure'

/** The layer of a graded question, to be stepped through by whoever opens it. */
export function StepThrough({ slot }: { slot: GradedSlotView }) {
  const layer = slotLayer(slot)
  if (layer === null) return null
  const { setup, start, said, values } = layer
  return (
    <details>
      <summary className="w-fit font-semibold text-link">Step through this layer</summary>
      <div className="mt-4 flex flex-col gap-4">
        {values === 'made up' && (
          <p className="max-w-[68ch] text-ink-soft">
            The sizes are those of the question; the pixels and weights are made up.
          </p>
        )}
        <SteppingFigure
          id={`stepping-${slot.position}`}
          setup={setup}
          start={start}
          {...(said === null ? {} : { said })}
        />
      </div>
    </details>
  )
}
