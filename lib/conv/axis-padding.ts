import type { PerAxis } from '@/lib/conv/per-axis'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** Pixels added to one axis before its first pixel (left or top) and after its last (right or bottom). */
export type AxisPadding = { readonly before: number; readonly after: number }

/** Pixels of padding on both axes: one number for both sides of an axis, or each side by itself (top and bottom, left and right). */
export type Padding = PerAxis<number | AxisPadding>

/**
 * Both sides written out: a single number is the padding per side. Throws ConvArgumentError, naming `argument` or its side,
 * unless they are whole numbers of at least 0.
 */
export function axisPadding(padding: number | AxisPadding, argument = 'padding'): AxisPadding {
  if (typeof padding === 'number') {
    requireWholeNumber(argument, padding, 0)
    return { before: padding, after: padding }
  }
  requireWholeNumber(`${argument}.before`, padding.before, 0)
  requireWholeNumber(`${argument}.after`, padding.after, 0)
  return padding
}

/** All four sides written out; throws ConvArgumentError, naming the side, unless they are whole numbers of at least 0. */
export function allSides({ height, width }: Padding): PerAxis<AxisPadding> {
  return { height: axisPadding(height, 'padding.height'), width: axisPadding(width, 'padding.width') }
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
