import { splitPadding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** The output size and the zeros that TensorFlow adds to reach it: `total` = `before` + `after`. */
export type TensorflowSame = {
  readonly size: number
  readonly total: number
  readonly before: number
  readonly after: number
}

/**
 * One axis under TensorFlow's padding='SAME': ceil(W / S) outputs, a total padding of max((o - 1) S + F - W, 0) with the
 * effective filter, shared out with the extra pixel of an odd total after the input (tf.nn, "Notes on padding").
 * Throws ConvArgumentError unless all are whole numbers of at least 1, an absent dilation meaning 1.
 */
export function tensorflowSame(axis: {
  readonly input: number
  readonly filter: number
  readonly stride: number
  readonly dilation?: number
}): TensorflowSame {
  const { input, filter, stride, dilation = 1 } = axis
  requireWholeNumber('input', input, 1)
  requireWholeNumber('stride', stride, 1)
  const span = effectiveFilter(filter, dilation)
  const lastPixels = input % stride === 0 ? stride : input % stride
  const size = (input - lastPixels) / stride + 1
  // The last window starts lastPixels before the end of the input: (o - 1) S + F - W without large sums.
  const total = Math.max(span - lastPixels, 0)
  if (!Number.isSafeInteger(input + total)) {
    throw new ConvArgumentError('filter', `spans ${span} pixels, too many to be counted exactly`)
  }
  return { size, total, ...splitPadding(total, 'after') }
}
