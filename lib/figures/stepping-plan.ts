import type { Convolution } from '@/lib/conv/convolution'
import { type OutputSize, outputSize } from '@/lib/conv/output-size'
import type { PerAxis } from '@/lib/conv/per-axis'
import { stepTrace } from '@/lib/conv/step-trace'
import { type WindowPositions, windowPositions } from '@/lib/conv/window-positions'
import { axisOf, convolutionOf, type Grid, type SteppingSetup } from '@/lib/figures/stepping-setup'

/** What does not depend on the step. */
export type SteppingPlan = {
  readonly setup: SteppingSetup
  readonly convolution: Convolution
  readonly size: PerAxis<OutputSize>
  readonly positions: PerAxis<WindowPositions>
  /** Pixels of the padded input. */
  readonly padded: PerAxis<number>
  /** The whole output map. */
  readonly output: Grid
  /** Window positions in all; steps are counted from 0, row by row. */
  readonly steps: number
}

export function steppingPlan(setup: SteppingSetup): SteppingPlan {
  const convolution = convolutionOf(setup)
  const [down, across] = [axisOf(setup, 'height'), axisOf(setup, 'width')]
  const size = { height: outputSize(down), width: outputSize(across) }
  // Not by conv2d: in a browser it would try to compile its kernel, which our content policy forbids and reports.
  const output = Array.from({ length: size.height.size }, (_, row) =>
    Array.from({ length: size.width.size }, (_, column) => stepTrace(convolution, { filter: 0, row, column }).sum),
  )
  return {
    setup,
    convolution,
    size,
    positions: { height: windowPositions(down), width: windowPositions(across) },
    padded: { height: down.input + 2 * setup.padding, width: across.input + 2 * setup.padding },
    output,
    steps: size.height.size * size.width.size,
  }
}
