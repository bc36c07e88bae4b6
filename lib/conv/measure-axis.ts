import { type AxisPadding, axisPadding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** A convolution or pooling layer along one axis, in pixels; padding is per side, an absent dilation means 1 (ordinary). */
export type AxisGeometry = {
  readonly input: number
  readonly filter: number
  readonly padding: number
  readonly stride: number
  readonly dilation?: number
}

/** The same where the two sides may be padded differently. */
export type PaddedAxis = Omit<AxisGeometry, 'padding'> & { readonly padding: number | AxisPadding }

/**
 * The pixels that the filter spans, those of the padded input, and n, the difference: negative when the filter is larger.
 * Throws ConvArgumentError for what is not a whole number in range, and for sums beyond 2^53 - 1.
 */
export function measureAxis({ input, filter, padding, stride, dilation = 1 }: PaddedAxis): {
  readonly effectiveFilter: number
  readonly padded: number
  readonly numerator: number
} {
  requireWholeNumber('input', input, 1)
  const { before, after } = axisPadding(padding)
  requireWholeNumber('stride', stride, 1)
  const span = effectiveFilter(filter, dilation)
  const padded = input + before + after
  if (!Number.isSafeInteger(padded)) {
    const sides = typeof padding === 'number' ? `${padding} per side` : `${before} and ${after}`
    throw new ConvArgumentError('padding', `of ${sides} makes an input too large to be counted exactly`)
  }
  const numerator = padded - span
  if (!Number.isSafeInteger(numerator + stride)) {
    throw new ConvArgumentError('stride', `of ${stride} is too large to be counted exactly`)
  }
  return { effectiveFilter: span, padded, numerator }
}
