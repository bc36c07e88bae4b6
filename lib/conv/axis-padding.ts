import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** Pixels added to one axis before its first pixel (left or top) and after its last (right or bottom). */
export type AxisPadding = { readonly before: number; readonly after: number }

/** Both sides written out: a single number is the padding per side. Throws ConvArgumentError unless whole and at least 0. */
export function axisPadding(padding: number | AxisPadding): AxisPadding {
  if (typeof padding === 'number') {
    requireWholeNumber('padding', padding, 0)
    return { before: padding, after: padding }
  }
  requireWholeNumber('padding.before', padding.before, 0)
  requireWholeNumber('padding.after', padding.after, 0)
  return padding
}

/**
 * A total shared out over both sides of an axis; of an odd total one side gets the extra pixel: `after` in TensorFlow's
 * SAME, `before` in D2L (section 7.3), whose p counts the rows of both sides together.
 * Throws ConvArgumentError unless the total is a whole number of at least 0.
 */
export function splitPadding(total: number, extraGoes: 'before' | 'after'): AxisPadding {
  requireWholeNumber('total', total, 0)
  const [less, more] = [Math.floor(total / 2), Math.ceil(total / 2)]
  return extraGoes === 'before' ? { before: more, after: less } : { before: less, after: more }
}
