import type { GradedSlotView } from '@/lib/attempts/attempt-view'
import { SteppingFigure } from '../stepping/stepping-figure'

/** The layer of a question about single values, to be stepped through from the cell that was asked for. */
export function StepThrough({ slot }: { slot: GradedSlotView }) {
  if (slot.figure?.kind !== 'cell') return null
  const { input, kernel, padding, stride, row, column } = slot.figure
  return (
    <section>
      <h3 className="mb-4">Step through it</h3>
      <SteppingFigure
        id={`stepping-${slot.position}`}
        setup={{ input, kernel, padding, stride, dilation: 1, mode: 'correlation' }}
        start={{ row, column }}
      />
    </section>
  )
}
