import { axisPadding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { measureAxis, type PaddedAxis } from '@/lib/conv/measure-axis'

export type CeilModeSize = {
  /** Pixels that the window spans, dilation included. */
  readonly effectiveFilter: number
  /** n = W - F + 2P; may be negative, down to 1 - S, because a window may overhang the padded input. */
  readonly numerator: number
  /** ceil(n / S) + 1: as many windows as it takes to reach every pixel of the padded input. */
  readonly rounded: number
  /** Whether the last of those windows starts behind the input, in the padding after it, and is dropped. */
  readonly dropsLast: boolean
  /** The output size: `rounded`, less the dropped window. */
  readonly size: number
  /** Pixels of the last window that lie beyond the padded edge; negative when the dropped window leaves pixels over. */
  readonly overhang: number
}

/**
 * The output size of a pooling axis in PyTorch's ceil_mode (MaxPool2d): the size is rounded up, but a last window that starts
 * neither inside the input nor in the padding before it is dropped. For padding smaller than the filter, as PyTorch demands,
 * every window then meets the input. Throws ConvArgumentError for what is not a whole number in range, and for a
 * filter so large that not even a first window counts.
 */
export function ceilModeSize(axis: PaddedAxis): CeilModeSize {
  const { effectiveFilter, padded, numerator } = measureAxis(axis)
  const { input, stride } = axis
  if (numerator <= -stride) {
    throw new ConvArgumentError(
      'filter',
      `spans ${effectiveFilter} pixels, but the padded input and a stride less one have only ${padded + stride - 1}`,
    )
  }
  const rounded = Math.floor((numerator + stride - 1) / stride) + 1
  const dropsLast = (rounded - 1) * stride >= input + axisPadding(axis.padding).before
  const size = dropsLast ? rounded - 1 : rounded
  const overhang = (size - 1) * stride + effectiveFilter - padded
  return { effectiveFilter, numerator, rounded, dropsLast, size, overhang }
}
