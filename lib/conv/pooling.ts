import { allocateValues } from '@/lib/conv/allocate-values'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { outputShape } from '@/lib/conv/output-shape'
import { padVolume } from '@/lib/conv/pad-volume'
import { type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireVolume, type Volume } from '@/lib/conv/volume'

/** One pooling layer and its input, in pixels; padding is per side and smaller than the window. */
export type Pooling = {
  readonly input: Volume
  readonly window: PerAxis<number>
  readonly stride: PerAxis<number>
  readonly padding: PerAxis<number>
}

/**
 * The largest value of each window, channel by channel, floor(n / S) + 1 windows per axis. Padding counts as minus infinity,
 * so it never wins. Throws ConvArgumentError, naming the argument, when the arguments do not make a layer.
 */
export function maxPool(pooling: Pooling): Volume<Float64Array> {
  return pool(pooling, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Math.max, (largest) => largest)
}

/**
 * The mean of each window, channel by channel, floor(n / S) + 1 windows per axis. With `countPadding` the zeros of the
 * padding count as values (PyTorch's default); without it, each sum is divided by the window's pixels inside the input.
 * Throws ConvArgumentError, naming the argument, when the arguments do not make a layer.
 */
export function averagePool(pooling: Pooling & { readonly countPadding: boolean }): Volume<Float64Array> {
  const { input, window, stride, padding, countPadding } = pooling
  const area = (row: number, column: number): number =>
    countPadding
      ? window.height * window.width
      : pixelsInside(row * stride.height - padding.height, window.height, input.height) *
        pixelsInside(column * stride.width - padding.width, window.width, input.width)
  return pool(pooling, 0, 0, add, (sum, row, column) => sum / area(row, column))
}

/** Fills the padding with `fill`, folds each window with `combine` from `start` on, and finishes with `finish`. */
function pool(
  { input, window, stride, padding }: Pooling,
  fill: number,
  start: number,
  combine: (folded: number, value: number) => number,
  finish: (folded: number, row: number, column: number) => number,
): Volume<Float64Array> {
  requirePooling({ input, window, stride, padding })
  const shape = outputShape({
    height: { input: input.height, filter: window.height, padding: padding.height, stride: stride.height },
    width: { input: input.width, filter: window.width, padding: padding.width, stride: stride.width },
  })
  const [height, width] = [shape.height.size, shape.width.size]
  const source = padVolume(input, padding, fill)
  const data = allocateValues('input', input.channels, height, width)
  let index = 0
  for (let channel = 0; channel < input.channels; channel++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const corner = { channel, row: row * stride.height, column: column * stride.width }
        data[index++] = finish(foldWindow(source, corner, window, start, combine), row, column)
      }
    }
  }
  return { data, channels: input.channels, height, width }
}

function foldWindow(
  source: Volume<Float64Array>,
  corner: { readonly channel: number; readonly row: number; readonly column: number },
  window: PerAxis<number>,
  start: number,
  combine: (folded: number, value: number) => number,
): number {
  let folded = start
  for (let row = 0; row < window.height; row++) {
    const from = (corner.channel * source.height + corner.row + row) * source.width + corner.column
    for (let index = from; index < from + window.width; index++) folded = combine(folded, source.data[index] as number)
  }
  return folded
}

function requirePooling({ input, window, stride, padding }: Pooling): void {
  requireVolume('input', input)
  requirePerAxis('window', window, 1)
  requirePerAxis('stride', stride, 1)
  requirePerAxis('padding', padding, 0)
  for (const axis of ['height', 'width'] as const) {
    // Otherwise a window could lie wholly in the padding, where there is neither a largest value nor a mean.
    if (padding[axis] >= window[axis]) {
      throw new ConvArgumentError(
        `padding.${axis}`,
        `must be smaller than the window's ${window[axis]}, but it is ${padding[axis]}`,
      )
    }
  }
}

/** How many of `window` pixels from `start` on lie inside 0 to `input` - 1. */
function pixelsInside(start: number, window: number, input: number): number {
  return Math.min(start + window, input) - Math.max(start, 0)
}

function add(sum: number, value: number): number {
  return sum + value
}
