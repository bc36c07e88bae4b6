import { axisPadding } from '@/lib/conv/axis-padding'
import type { PaddedAxis } from '@/lib/conv/measure-axis'
import { outputSize } from '@/lib/conv/output-size'

/** A half-open range of pixels: `start` belongs to it, `end` does not. */
export type PixelRange = { readonly start: number; readonly end: number }

/**
 * Where the windows of one axis lie, in input coordinates: pixel 0 is the first of the input, so padding is negative or
 * beyond the input. When the stride does not fit, `leftover` is the far end that no window reaches, and `nextWindow` the
 * one that would be next, `overhang` pixels of which lie beyond the padded edge.
 */
export type WindowPositions =
  | { readonly fits: true; readonly windows: readonly PixelRange[] }
  | {
      readonly fits: false
      readonly windows: readonly PixelRange[]
      readonly leftover: PixelRange
      readonly nextWindow: PixelRange
      readonly overhang: number
    }

/** All windows of one axis from the first, which starts at minus the padding before it; throws what outputSize throws. */
export function windowPositions(axis: PaddedAxis): WindowPositions {
  const { size, fits, effectiveFilter } = outputSize(axis)
  const { before, after } = axisPadding(axis.padding)
  const windowAt = (index: number): PixelRange => {
    const start = index * axis.stride - before
    return { start, end: start + effectiveFilter }
  }
  const windows = Array.from({ length: size }, (_, index) => windowAt(index))
  if (fits) return { fits, windows }
  const edge = axis.input + after
  const nextWindow = windowAt(size)
  return {
    fits,
    windows,
    leftover: { start: windowAt(size - 1).end, end: edge },
    nextWindow,
    overhang: nextWindow.end - edge,
  }
}
