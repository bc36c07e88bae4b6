import { bothAxes } from '@/lib/conv/per-axis'
import { type StepTrace, stepTrace } from '@/lib/conv/step-trace'

export type Cell = {
  input: number[][]
  kernel: number[][]
  padding: number
  stride: number
  row: number
  column: number
}

/** How the output cell at `row`, `column` (from 0) comes about, as every framework computes it. */
export function traceCell({ input, kernel, padding, stride, row, column }: Cell): StepTrace {
  const [height, width] = [input.length, input[0]?.length ?? 0]
  return stepTrace(
    {
      input: { data: Float64Array.from(input.flat()), channels: 1, height, width },
      filters: {
        data: Float64Array.from(kernel.flat()),
        filters: 1,
        channels: 1,
        height: kernel.length,
        width: kernel[0]?.length ?? 0,
      },
      bias: 'none',
      padding: bothAxes(padding),
      stride: bothAxes(stride),
      mode: 'cross-correlation',
    },
    { filter: 0, row, column },
  )
}
