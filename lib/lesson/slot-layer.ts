import type { GradedSlotView } from '@/lib/attempts/slot-view'
import type { SaidSize } from '@/lib/figures/stepping-replay'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'
import { saidSize } from '@/lib/lesson/said-size'
import { brightSquare } from '@/lib/lesson/sample-pictures'

/** The layer of a graded question as it can be stepped through. */
export type SlotLayer = {
  readonly setup: SteppingSetup
  /** The output cell to begin with. */
  readonly start: { readonly row: number; readonly column: number }
  /** The size that was answered wrongly; null where none was. */
  readonly said: SaidSize | null
  /** Whether the pixels and weights are the question's own; else only the sizes are. */
  readonly values: 'own' | 'made up'
}

/** Pixels of a padded side up to which every number in the grid can be read. */
const mostPixels = 18

/** Null where the question is about no single layer, about a pooling layer, which has no weights, or about a large one. */
export function slotLayer(
  slot: Pick<GradedSlotView, 'outcome' | 'prompt' | 'raw' | 'correct' | 'figure' | 'skill'>,
): SlotLayer | null {
  const { figure, skill } = slot
  switch (figure?.kind) {
    case undefined:
    case 'weights':
      return null
    case 'cell': {
      const { input, kernel, padding, stride, row, column } = figure
      const setup = { input, kernel, padding, stride, dilation: 1, mode: 'correlation' } as const
      return { setup, start: { row, column }, said: null, values: 'own' }
    }
    case 'axis': {
      const { input, filter, padding, stride } = figure
      if (skill === null || skill === 'pooling' || input + 2 * padding > mostPixels) return null
      const setup = {
        input: brightSquare(input),
        kernel: sideEdge(filter),
        padding,
        stride,
        dilation: 1,
        mode: 'correlation',
      } as const
      return { setup, start: { row: 0, column: 0 }, said: saidSize(slot), values: 'made up' }
    }
  }
}

/** Weights that answer to a picture that gets brighter from left to right, for a filter of any size. */
function sideEdge(side: number): number[][] {
  return Array.from({ length: side }, () =>
    Array.from({ length: side }, (_, column) => Math.sign(2 * column - (side - 1)) || 0),
  )
}
