import { allSides, type Padding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { type Filters, requireFilters } from '@/lib/conv/filters'
import type { PaddedAxis } from '@/lib/conv/measure-axis'
import type { ConvMode } from '@/lib/conv/orient-weights'
import { outputShape } from '@/lib/conv/output-shape'
import type { OutputSize } from '@/lib/conv/output-size'
import { bothAxes, type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireGroups } from '@/lib/conv/require-groups'
import { requireVolume, type Volume } from '@/lib/conv/volume'

/**
 * One convolution layer and its input; padding is zeros in pixels. An absent dilation means 1 on both axes, absent groups 1: the
 * channels and the filters are cut into as many equal runs, and each run of filters sees its run of channels only.
 */
export type Convolution = {
  readonly input: Volume
  readonly filters: Filters
  /** One number per filter, added to each of its outputs. */
  readonly bias: Float64Array | 'none'
  readonly padding: Padding
  readonly stride: PerAxis<number>
  readonly dilation?: PerAxis<number>
  readonly groups?: number
  readonly mode: ConvMode
}

const undilated = bothAxes(1)

/** The layer's dilation, written out. */
export function dilationOf({ dilation = undilated }: Convolution): PerAxis<number> {
  return dilation
}

/** The first input channel that a filter sees: that of its group, which is filters.channels wide. */
export function firstChannelOf({ filters, groups = 1 }: Convolution, filter: number): number {
  return Math.floor(filter / (filters.filters / groups)) * filters.channels
}

/** Checks the whole layer and gives its output size per axis; throws ConvArgumentError naming the first argument at fault. */
export function convolutionShape(convolution: Convolution): PerAxis<OutputSize> {
  const { input, filters, bias, padding, stride, groups = 1 } = convolution
  requireVolume('input', input)
  requireFilters(filters)
  allSides(padding)
  requirePerAxis('stride', stride, 1)
  requirePerAxis('dilation', dilationOf(convolution), 1)
  requireGroups(groups, input.channels, filters.filters)
  const depth = input.channels / groups
  if (filters.channels !== depth) {
    const seen = groups === 1 ? "input's" : "group's"
    throw new ConvArgumentError(
      'filters.channels',
      `must be the ${seen} ${depth}, because a filter is as deep as its ${groups === 1 ? 'input' : 'group'}, but it is ${filters.channels}`,
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

function alongAxis(convolution: Convolution, axis: 'height' | 'width'): PaddedAxis {
  return {
    input: convolution.input[axis],
    filter: convolution.filters[axis],
    padding: convolution.padding[axis],
    stride: convolution.stride[axis],
    dilation: dilationOf(convolution)[axis],
  }
}
