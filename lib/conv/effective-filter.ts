import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/**
 * Pixels spanned along one axis by `filter` taps that lie `dilation` pixels apart: d (F - 1) + 1
 * (Dumoulin & Visin, "A guide to convolution arithmetic", section 5.1). Dilation 1 is the ordinary filter and gives F.
 * Throws ConvArgumentError unless both are whole numbers of at least 1 and the span is at most 2^53 - 1.
 */
export function effectiveFilter(filter: number, dilation: number): number {
  requireWholeNumber('filter', filter, 1)
  requireWholeNumber('dilation', dilation, 1)
  const span = dilation * (filter - 1) + 1
  if (Number.isSafeInteger(span)) return span
  throw new ConvArgumentError('dilation', `of ${dilation} spreads ${filter} taps too far to be counted exactly`)
}
