import { type AxisPadding, axisPadding } from '@/lib/conv/axis-padding'
import type { OutputSize } from '@/lib/conv/output-size'
import type { WindowPositions } from '@/lib/conv/window-positions'

export type Axis = { input: number; filter: number; padding: number; stride: number }

/** The same where its two sides may be padded differently. */
export type UnevenAxis = Omit<Axis, 'padding'> & { padding: number | AxisPadding }

/** The drawing in words: the three sub-steps, then what is left over. */
export function axisCaption(
  { input, filter, padding, stride }: UnevenAxis,
  { numerator, size }: OutputSize,
  positions: WindowPositions,
): string {
  const scene = `${input} input pixels, ${paddingWords(axisPadding(padding))}, a window of ${filter}.`
  const travel = `Its left edge can travel ${numerator} ${plural(numerator, 'pixel')}`
  const steps = `${size - 1} ${plural(size - 1, 'step')} of ${stride}`
  const windows = `${size} ${plural(size, 'position')} with the start`
  if (positions.fits) return `${scene} ${travel}: ${steps}, so ${windows}.`
  const leftover = positions.leftover.end - positions.leftover.start
  const { overhang } = positions
  return (
    `${scene} ${travel}: ${steps} and ${numerator - (size - 1) * stride} left over, so ${windows} and ` +
    `${leftover} ${plural(leftover, 'pixel')} that no window reaches (striped). ` +
    `The next window (dashed) would hang ${overhang} ${plural(overhang, 'pixel')} over the edge.`
  )
}

function paddingWords({ before, after }: AxisPadding): string {
  if (before !== after) return `${before} of padding before and ${after} after`
  return before === 0 ? 'no padding' : `${before} of padding on each side`
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}
