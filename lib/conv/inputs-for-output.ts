import { axisPadding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import type { SlidingLayer } from '@/lib/conv/receptive-field'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** The input sizes from `least` to `most`, both included, that give an output size. */
export type InputRange = { readonly least: number; readonly most: number }

/**
 * The inputs that a layer turns into `output` pixels, rounding down: S consecutive sizes from (o - 1) S + F - 2P on (Dumoulin
 * & Visin, relation 6), as far as they are at least 1. `null` when padding alone makes the output larger for every input.
 * Throws ConvArgumentError for what is not a whole number in range.
 */
export function inputsForOutput(
  { filter, stride, padding, dilation = 1 }: SlidingLayer,
  output: number,
): InputRange | null {
  requireWholeNumber('output', output, 1)
  requireWholeNumber('stride', stride, 1)
  const { before, after } = axisPadding(padding)
  const reach = (output - 1) * stride + effectiveFilter(filter, dilation)
  const [first, last] = [reach - before - after, reach - before - after + stride - 1]
  if (!Number.isSafeInteger(reach + stride) || !Number.isSafeInteger(first)) {
    throw new ConvArgumentError('output', `of ${output} takes an input too large to be counted exactly`)
  }
  return last < 1 ? null : { least: Math.max(first, 1), most: last }
}
