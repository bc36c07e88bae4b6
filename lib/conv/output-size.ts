import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { measureAxis, type PaddedAxis } from '@/lib/conv/measure-axis'

/** A fraction in lowest terms with a positive denominator. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

export type OutputSize = {
  /** Pixels that the filter spans, dilation included. */
  readonly effectiveFilter: number
  /** n = W - F + 2P with the effective filter (both sides' padding for 2P): how far, in pixels, the left edge of the window can travel. At least 0. */
  readonly numerator: number
  /** n / S + 1 as it stands, a whole number exactly when the stride fits. */
  readonly exact: Fraction
  /** Whether the stride divides n, so that the last window ends exactly at the padded edge. */
  readonly fits: boolean
  /** floor(n / S) + 1: the number of windows that lie wholly inside, which is what frameworks output. */
  readonly size: number
  /** n mod S: pixels at the far edge that no window reaches; 0 exactly when the stride fits. */
  readonly leftover: number
}

/**
 * The output size of one axis (CS231n, "Convolutional Networks"; Dumoulin & Visin, relations 6 and 15).
 * Throws ConvArgumentError for sizes that are not whole numbers in range and for a filter larger than the padded input.
 */
export function outputSize(axis: PaddedAxis): OutputSize {
  const { effectiveFilter: span, padded, numerator } = measureAxis(axis)
  const { stride } = axis
  if (numerator < 0) {
    throw new ConvArgumentError('filter', `spans ${span} pixels, but the padded input has only ${padded}`)
  }
  const leftover = numerator % stride
  const steps = (numerator - leftover) / stride
  return {
    effectiveFilter: span,
    numerator,
    exact: wholeAndPart(steps + 1, leftover, stride),
    fits: leftover === 0,
    size: steps + 1,
    leftover,
  }
}

/** whole + part / divisor in lowest terms, for 0 <= part < divisor. */
function wholeAndPart(whole: number, part: number, divisor: number): Fraction {
  if (part === 0) return { numerator: whole, denominator: 1 }
  const shared = greatestCommonDivisor(divisor, part)
  const denominator = divisor / shared
  return { numerator: whole * denominator + part / shared, denominator }
}

function greatestCommonDivisor(larger: number, smaller: number): number {
  let [a, b] = [larger, smaller]
  while (b !== 0) [a, b] = [b, a % b]
  return a
}
