import { effectiveFilter } from '@/lib/conv/effective-filter'
import { outputSize } from '@/lib/conv/output-size'
import { fractionLatex } from '@/lib/questions/number-text'

/** One axis of a layer, in pixels. */
export type WorkedAxis = { input: number; filter: number; padding: number; stride: number; dilation?: number }

/** The size formula with an axis's numbers and its result as it stands, in LaTeX; padding of 0 is left out. */
export function sizeLatex(axis: WorkedAxis): string {
  return `\\frac{${numeratorLatex(axis)}}{${axis.stride}} + 1 = ${resultLatex(axis)}`
}

/** The same for the middle of a line, where a fraction would be too small to read. */
export function sizeInline(axis: WorkedAxis): string {
  return `(${numeratorLatex(axis)}) / ${axis.stride} + 1 = ${resultLatex(axis)}`
}

function numeratorLatex({ input, filter, padding, dilation = 1 }: WorkedAxis): string {
  const around = padding === 0 ? '' : ` + 2 \\cdot ${padding}`
  return `${input} - ${effectiveFilter(filter, dilation)}${around}`
}

function resultLatex(axis: WorkedAxis): string {
  return fractionLatex(outputSize(axis).exact)
}
