import type { Convolution } from '@/lib/conv/convolution'
import type { PaddedAxis } from '@/lib/conv/measure-axis'
import { bothAxes } from '@/lib/conv/per-axis'

/** Rows of one channel, all of the same length and none of them empty. */
export type Grid = readonly (readonly number[])[]

/** What the stepping figure shows: one filter on one channel, without bias; padding, stride and dilation are the same on both axes. */
export type SteppingSetup = {
  readonly input: Grid
  /** As it is written; in mode 'convolution' it is laid on the input turned by 180 degrees. */
  readonly kernel: Grid
  readonly padding: number
  readonly stride: number
  readonly dilation: number
  readonly mode: 'correlation' | 'convolution'
}

export function widthOf([first = []]: Grid): number {
  return first.length
}

/** The weights in the order in which they meet the pixels below them. */
export function laidKernel({ kernel, mode }: SteppingSetup): Grid {
  return mode === 'correlation' ? kernel : kernel.toReversed().map((weights) => weights.toReversed())
}

/** The layer of the figure in the words of the convolution core. */
export function convolutionOf({ input, kernel, padding, stride, dilation, mode }: SteppingSetup): Convolution {
  return {
    input: { data: Float64Array.from(input.flat()), channels: 1, height: input.length, width: widthOf(input) },
    filters: {
      data: Float64Array.from(kernel.flat()),
      filters: 1,
      channels: 1,
      height: kernel.length,
      width: widthOf(kernel),
    },
    bias: 'none',
    padding: bothAxes(padding),
    stride: bothAxes(stride),
    dilation: bothAxes(dilation),
    mode: mode === 'correlation' ? 'cross-correlation' : 'convolution',
  }
}

/** One axis of the layer, for whatever is counted along it. */
export function axisOf(setup: SteppingSetup, axis: 'height' | 'width'): PaddedAxis {
  const { input, kernel, padding, stride, dilation } = setup
  return axis === 'height'
    ? { input: input.length, filter: kernel.length, padding, stride, dilation }
    : { input: widthOf(input), filter: widthOf(kernel), padding, stride, dilation }
}
