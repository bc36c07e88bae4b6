import { effectiveFilter } from '@/lib/conv/effective-filter'
import { outputSize } from '@/lib/conv/output-size'
import { fractionLatex } from '@/lib/questions/number-text'

/** One axis of a layer, in pixels. */
export type WorkedAxis = { input: number; filter: number; padding: number; stride: number; dilation?: number }

/** The size formula with an axis's numbers and its result as it stands, in LaTeX; padding of 0 is left out. */
export function sizeLatex(axis: WorkedAxis): string {
  const { input, filter, padding, stride, dilation = 1 } = axis
  const { exact } = outputSize(axis)
  const around = padding === 0 ? '' : ` + 2 \\cdot ${padding}`
  return `\\frac{${input} - ${effectiveFilter(filter, dilation)}${around}}{${stride}} + 1 = ${fractionLatex(exact)}`
}
