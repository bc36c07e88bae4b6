import { axisPadding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import type { SlidingLayer } from '@/lib/conv/receptive-field'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** A layer along one axis and what it does with a stride that does not fit; an absent rounding is 'floor'. */
export type RoundedLayer = SlidingLayer & { readonly rounding?: 'floor' | 'ceil' }

/**
 * The least input, along one axis, of which a chain of layers leaves at least `output` pixels (absent: 1), worked out from the
 * last layer back. Throws ConvArgumentError for what is not a whole number in range.
 */
export function smallestInput(layers: readonly RoundedLayer[], output = 1): number {
  requireWholeNumber('output', output, 1)
  return layers.reduceRight((wanted, layer) => {
    const least = Math.max(leastInput(layer, wanted), 1)
    if (Number.isSafeInteger(least)) return least
    throw new ConvArgumentError('layers', 'take an input too large to be counted exactly')
  }, output)
}

function leastInput(
  { filter, stride, padding, dilation = 1, rounding = 'floor' }: RoundedLayer,
  wanted: number,
): number {
  requireWholeNumber('stride', stride, 1)
  const { before, after } = axisPadding(padding)
  const beforeLast = (wanted - 1) * stride
  const whole = beforeLast + effectiveFilter(filter, dilation) - before - after
  if (rounding === 'floor') return whole
  // Rounded up, the last window may overhang by a stride less one, but it must start inside the input (see ceilModeSize);
  // or a further window does not, and is dropped instead.
  return Math.min(Math.max(whole - stride + 1, beforeLast - before + 1), whole + 1)
}
