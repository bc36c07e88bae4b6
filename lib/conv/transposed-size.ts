import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/**
 * A transposed convolution along one axis, in pixels. Stride, padding and dilation are those of the convolution that it
 * transposes, so padding takes pixels away. An absent dilation means 1, an absent output padding 0.
 */
export type TransposedAxis = {
  readonly input: number
  readonly filter: number
  readonly padding: number
  readonly stride: number
  readonly dilation?: number
  readonly outputPadding?: number
}

/**
 * The output size of a transposed convolution: (i - 1) S - 2P + d (F - 1) + output padding + 1 (PyTorch, ConvTranspose2d;
 * Dumoulin & Visin, relation 14). The output padding must be smaller than the stride or the dilation, as in PyTorch.
 * Throws ConvArgumentError for what is not a whole number in range, and when the padding takes the whole output away.
 */
export function transposedSize(axis: TransposedAxis): number {
  const size = transposedReach(axis)
  if (size >= 1) return size
  throw new ConvArgumentError('padding', `of ${axis.padding} per side leaves ${size} pixels of the output`)
}

/** The same where the padding may take all away: then it is 0 or less. */
export function transposedReach(axis: TransposedAxis): number {
  const { outputPadding = 0 } = axis
  requireWholeNumber('outputPadding', outputPadding, 0)
  const unpadded = sizeWithoutOutputPadding(axis)
  const most = mostOutputPadding(axis)
  if (outputPadding > most) {
    throw new ConvArgumentError(
      'outputPadding',
      `must be smaller than the stride or the dilation, so at most ${most}, but it is ${outputPadding}`,
    )
  }
  return unpadded + outputPadding
}

/** The output padding that reaches a target size, or the sizes from `least` to `most` that some output padding reaches. */
export type OutputPadding =
  | { readonly reaches: true; readonly outputPadding: number }
  | { readonly reaches: false; readonly least: number; readonly most: number }

/**
 * The output padding with which the transposed convolution gives `target` pixels, if there is one. Where the target is the
 * input of the convolution that it transposes, that is (target - F + 2P) mod S, the pixels that its windows leave over
 * (Dumoulin & Visin, relation 14). Throws ConvArgumentError for what is not a whole number in range.
 */
export function outputPaddingFor(axis: Omit<TransposedAxis, 'outputPadding'>, target: number): OutputPadding {
  requireWholeNumber('target', target, 1)
  const unpadded = sizeWithoutOutputPadding(axis)
  const most = unpadded + mostOutputPadding(axis)
  const outputPadding = target - unpadded
  if (outputPadding >= 0 && target <= most) return { reaches: true, outputPadding }
  return { reaches: false, least: Math.max(unpadded, 1), most: Math.max(most, 0) }
}

function mostOutputPadding({ stride, dilation = 1 }: TransposedAxis): number {
  return Math.max(stride, dilation) - 1
}

function sizeWithoutOutputPadding({ input, filter, padding, stride, dilation = 1 }: TransposedAxis): number {
  requireWholeNumber('input', input, 1)
  requireWholeNumber('padding', padding, 0)
  requireWholeNumber('stride', stride, 1)
  const span = effectiveFilter(filter, dilation)
  const reach = (input - 1) * stride + span
  if (!Number.isSafeInteger(reach + Math.max(stride, dilation)) || !Number.isSafeInteger(2 * padding)) {
    throw new ConvArgumentError('stride', `of ${stride} spreads ${input} pixels too far to be counted exactly`)
  }
  return reach - 2 * padding
}
