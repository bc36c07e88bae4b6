import { allocateValues } from '@/lib/conv/allocate-values'
import { type AxisPadding, allSides, axisPadding, type Padding } from '@/lib/conv/axis-padding'
import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { freshMemory, type Memory } from '@/lib/conv/memory'
import { outputSize } from '@/lib/conv/output-size'
import { padVolume } from '@/lib/conv/pad-volume'
import { type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireVolume, type Volume } from '@/lib/conv/volume'

/**
 * One pooling layer and its input, in pixels; the padding of every side is smaller than the window. An absent rounding means
 * 'floor': the windows that lie wholly inside. 'ceil' is PyTorch's ceil_mode, whose windows ceilModeSize counts.
 */
export type Pooling = {
  readonly input: Volume
  readonly window: PerAxis<number>
  readonly stride: PerAxis<number>
  readonly padding: Padding
  readonly rounding?: 'floor' | 'ceil'
}

/**
 * The largest value of each window, channel by channel. Padding counts as minus infinity, so it never wins, and so does what a
 * window has beyond it. Throws ConvArgumentError, naming the argument, when the arguments do not make a layer. `memory` holds the result.
 */
export function maxPool(pooling: Pooling, memory = freshMemory): Volume<Float64Array> {
  const least = Number.NEGATIVE_INFINITY
  return pool(pooling, { fill: least, start: least, combine: Math.max, finish: (largest) => largest }, memory)
}

/**
 * The mean of each window, channel by channel. With `countPadding` the zeros of the padding count as values (PyTorch's default);
 * without it, each sum is divided by the window's pixels inside the input. Beyond the padding nothing ever counts.
 * Throws ConvArgumentError, naming the argument, when the arguments do not make a layer. `memory` holds the result.
 */
export function averagePool(
  pooling: Pooling & { readonly countPadding: boolean },
  memory = freshMemory,
): Volume<Float64Array> {
  const { window, stride, countPadding } = pooling
  const counted = (axis: 'height' | 'width'): ((index: number) => number) => {
    const { before, after } = axisPadding(pooling.padding[axis], `padding.${axis}`)
    const first = countPadding ? 0 : before
    const end = before + pooling.input[axis] + (countPadding ? after : 0)
    return (index) => Math.min(index * stride[axis] + window[axis], end) - Math.max(index * stride[axis], first)
  }
  const [rows, columns] = [counted('height'), counted('width')]
  const finish = (sum: number, row: number, column: number) => sum / (rows(row) * columns(column))
  return pool(pooling, { fill: 0, start: 0, combine: add, finish }, memory)
}

/** Fills the padding with `fill`, folds each window with `combine` from `start` on, and finishes with `finish`. */
type Folding = {
  readonly fill: number
  readonly start: number
  readonly combine: (folded: number, value: number) => number
  readonly finish: (folded: number, row: number, column: number) => number
}

function pool(pooling: Pooling, { fill, start, combine, finish }: Folding, memory: Memory): Volume<Float64Array> {
  requirePooling(pooling)
  const { input, window, stride } = pooling
  const [vertical, horizontal] = [windowsAlong(pooling, 'height'), windowsAlong(pooling, 'width')]
  const [height, width] = [vertical.size, horizontal.size]
  const source = padVolume(input, { height: vertical.padding, width: horizontal.padding }, fill, memory)
  const data = allocateValues('input', input.channels, height, width, memory)
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

/** How many windows one axis gets, and the padding with as much more after it as the last window overhangs. */
function windowsAlong(pooling: Pooling, axis: 'height' | 'width'): { size: number; padding: AxisPadding } {
  const { input, window, stride, rounding = 'floor' } = pooling
  const padding = axisPadding(pooling.padding[axis])
  const geometry = { input: input[axis], filter: window[axis], padding, stride: stride[axis] }
  if (rounding === 'floor') return { size: outputSize(geometry).size, padding }
  const { size, overhang } = ceilModeSize(geometry)
  return { size, padding: { ...padding, after: padding.after + Math.max(overhang, 0) } }
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
  const sides = allSides(padding)
  for (const axis of ['height', 'width'] as const) {
    // Otherwise a window could lie wholly in the padding, where there is neither a largest value nor a mean.
    const most = Math.max(sides[axis].before, sides[axis].after)
    if (most >= window[axis]) {
      throw new ConvArgumentError(
        `padding.${axis}`,
        `must be smaller than the window's ${window[axis]}, but it is ${most}`,
      )
    }
  }
}

function add(sum: number, value: number): number {
  return sum + value
}
