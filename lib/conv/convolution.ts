import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { type Filters, requireFilters } from '@/lib/conv/filters'
import type { AxisGeometry } from '@/lib/conv/measure-axis'
import type { ConvMode } from '@/lib/conv/orient-weights'
import { outputShape } from '@/lib/conv/output-shape'
import type { OutputSize } from '@/lib/conv/output-size'
import { bothAxes, type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireVolume, type Volume } from '@/lib/conv/volume'

/** One convolution layer and its input; padding is zeros per side in pixels, an absent dilation means 1 on both axes. */
export type Convolution = {
  readonly input: Volume
  readonly filters: Filters
  /** One number per filter, added to each of its outputs. */
  readonly bias: Float64Array | 'none'
  readonly padding: PerAxis<number>
  readonly stride: PerAxis<number>
  readonly dilation?: PerAxis<number>
  readonly mode: ConvMode
}

const undilated = bothAxes(1)

/** The layer's dilation, written out. */
export function dilationOf({ dilation = undilated }: Convolution): PerAxis<number> {
  return dilation
}

/** Checks the whole layer and gives its output size per axis; throws ConvArgumentError naming the first argument at fault. */
export function convolutionShape(convolution: Convolution): PerAxis<OutputSize> {
  const { input, filters, bias, padding, stride } = convolution
  requireVolume('input', input)
  requireFilters(filters)
  requirePerAxis('padding', padding, 0)
  requirePerAxis('stride', stride, 1)
  requirePerAxis('dilation', dilationOf(convolution), 1)
  if (filters.channels !== input.channels) {
    throw new ConvArgumentError(
      'filters.channels',
      `must be the input's ${input.channels}, because a filter is as deep as its input, but it is ${filters.channels}`,
    )
  }
  if (bias !== 'none' && bias.length !== filters.filters) {
    throw new ConvArgumentError(
      'bias',
      `must hold one number per filter, ${filters.filters}, but it holds ${bias.length}`,
    )
  }
  return outputShape({ height: alongAxis(convolution, 'height'), width: alongAxis(convolution, 'width') })
}

function alongAxis(convolution: Convolution, axis: 'height' | 'width'): AxisGeometry {
  return {
    input: convolution.input[axis],
    filter: convolution.filters[axis],
    padding: convolution.padding[axis],
    stride: convolution.stride[axis],
    dilation: dilationOf(convolution)[axis],
  }
}
