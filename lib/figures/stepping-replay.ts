import type { PaddedAxis } from '@/lib/conv/measure-axis'
import { outputSize } from '@/lib/conv/output-size'
import type { PixelRange } from '@/lib/conv/window-positions'

/** An output size as somebody answered it: whole or not, or the word for a layer that does not fit. */
export type SaidSize = number | 'invalid'

/** What becomes of an answered size when its windows are laid out one by one; ranges count from 0 in the padded input. */
export type Replay =
  | { readonly kind: 'right' }
  /** The answer is too large: its last window, the `number`th, hangs `over` pixels beyond the edge. */
  | { readonly kind: 'over'; readonly number: number; readonly window: PixelRange; readonly over: number }
  /** The answer is too small: the window after it, the `number`th, fits too, and `missing` are left out in all. */
  | { readonly kind: 'short'; readonly number: number; readonly window: PixelRange; readonly missing: number }
  /** As many windows as there are, but the pixels from `leftover.start` on are reached by none. */
  | { readonly kind: 'leftover'; readonly leftover: PixelRange }
  /** Called invalid although the last window ends exactly at the edge. */
  | { readonly kind: 'fits'; readonly number: number; readonly window: PixelRange }

/**
 * Lays out the windows of an answer along one axis. Of an answer such as 4.5 it is the started window, the 5th, that is
 * looked at: it lies inside or it does not.
 */
export function replayAnswer(axis: PaddedAxis, said: SaidSize): Replay {
  const { size, fits, leftover, effectiveFilter, numerator } = outputSize(axis)
  const edge = numerator + effectiveFilter
  const windowAt = (number: number): PixelRange => {
    const start = (number - 1) * axis.stride
    return { start, end: start + effectiveFilter }
  }
  if (said === 'invalid') return fits ? { kind: 'fits', number: size, window: windowAt(size) } : { kind: 'right' }
  const whole = Math.max(Math.floor(said), 0)
  if (said === size)
    return fits ? { kind: 'right' } : { kind: 'leftover', leftover: { start: edge - leftover, end: edge } }
  if (whole < size) return { kind: 'short', number: whole + 1, window: windowAt(whole + 1), missing: size - whole }
  const number = Math.ceil(said)
  const window = windowAt(number)
  return { kind: 'over', number, window, over: Math.min(window.end - edge, effectiveFilter) }
}

/**
 * The window that a replay speaks of, with its number; null where there is none, and where it lies so far outside that a
 * drawing would have to shrink for it.
 */
export function replayedWindow(
  { padded, stride }: { readonly padded: number; readonly stride: number },
  replay: Replay,
): { readonly number: number; readonly window: PixelRange } | null {
  switch (replay.kind) {
    case 'right':
    case 'leftover':
      return null
    case 'short':
    case 'fits':
    case 'over':
      return replay.window.start > padded + stride ? null : { number: replay.number, window: replay.window }
  }
}
