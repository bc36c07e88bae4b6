import { type StepTrace, stepTrace, type Tap } from '@/lib/conv/step-trace'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'

/** One position of the window. */
export type SteppingFrame = {
  readonly step: number
  /** The output cell that this step makes. */
  readonly row: number
  readonly column: number
  readonly trace: StepTrace
  /** The products row by row of the window, each row with its own sum. */
  readonly lines: readonly { readonly taps: readonly Tap[]; readonly sum: number }[]
}

/** `step` from 0 up to plan.steps - 1. */
export function steppingFrame(plan: SteppingPlan, step: number): SteppingFrame {
  const columns = plan.size.width.size
  const [row, column] = [Math.floor(step / columns), step % columns]
  const trace = stepTrace(plan.convolution, { filter: 0, row, column })
  const { height, width } = plan.convolution.filters
  const lines = Array.from({ length: height }, (_, line) => {
    const taps = trace.taps.slice(line * width, (line + 1) * width)
    return { taps, sum: taps.reduce((sum, { product }) => sum + product, 0) }
  })
  return { step, row, column, trace, lines }
}

/** The step that makes an output cell; a cell outside the output counts as the nearest one inside. */
export function stepAt({ size }: SteppingPlan, row: number, column: number): number {
  const within = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1)
  return within(row, size.height.size) * size.width.size + within(column, size.width.size)
}
