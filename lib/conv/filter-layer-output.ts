import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import type { Layer, LayerOutput, LayerProblem } from '@/lib/conv/layer'
import type { LayerShape } from '@/lib/conv/layer-shape'
import { convMacs } from '@/lib/conv/mac-count'
import { measureAxis, type PaddedAxis } from '@/lib/conv/measure-axis'
import { outputSize } from '@/lib/conv/output-size'
import { convParameters, noParameters } from '@/lib/conv/parameter-count'
import { bothAxes, type PerAxis } from '@/lib/conv/per-axis'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'
import { transposedReach, transposedSize } from '@/lib/conv/transposed-size'

type Maps = LayerShape & { readonly kind: 'maps' }
type Of<Kind extends Layer['kind']> = Layer & { readonly kind: Kind }

/** What a convolution makes of feature maps; throws ConvArgumentError for numbers that make no layer. */
export function convolutionOutput(layer: Of<'convolution'>, input: Maps): LayerOutput | LayerProblem {
  const { filter, stride, padding, dilation = bothAxes(1) } = layer
  const along = (axis: 'height' | 'width'): PaddedAxis => ({
    input: input[axis],
    filter: filter[axis],
    padding: padding[axis],
    stride: stride[axis],
    dilation: dilation[axis],
  })
  const axes = { height: along('height'), width: along('width') }
  if (!groupsDivide(layer, input)) return 'groups-do-not-divide'
  if (measureAxis(axes.height).numerator < 0 || measureAxis(axes.width).numerator < 0) return 'filter-too-large'
  const [height, width] = [outputSize(axes.height), outputSize(axes.width)]
  const output = { height: height.size, width: width.size }
  const units = { ...layer, inputChannels: input.channels }
  return {
    output: { kind: 'maps', channels: layer.filters, ...output },
    parameters: convParameters(units),
    macs: convMacs({ ...units, output }),
    fits: height.fits && width.fits,
  }
}

/** What a transposed convolution makes of feature maps: every input pixel meets every weight of its channel's group once. */
export function transposedOutput(layer: Of<'transposed-convolution'>, input: Maps): LayerOutput | LayerProblem {
  const { filter, stride, padding, dilation = bothAxes(1), outputPadding = bothAxes(0) } = layer
  const along = (axis: 'height' | 'width') => ({
    input: input[axis],
    filter: filter[axis],
    padding: padding[axis],
    stride: stride[axis],
    dilation: dilation[axis],
    outputPadding: outputPadding[axis],
  })
  const axes = { height: along('height'), width: along('width') }
  if (!groupsDivide(layer, input)) return 'groups-do-not-divide'
  if (transposedReach(axes.height) < 1 || transposedReach(axes.width) < 1) return 'nothing-left'
  const units = { ...layer, inputChannels: input.channels }
  return {
    output: {
      kind: 'maps',
      channels: layer.filters,
      height: transposedSize(axes.height),
      width: transposedSize(axes.width),
    },
    parameters: convParameters(units),
    macs: convMacs({ ...units, output: input }),
    fits: true,
  }
}

/** What a pooling layer makes of feature maps; throws ConvArgumentError for numbers that make no layer. */
export function poolingOutput(layer: Of<'pooling'>, input: Maps): LayerOutput | LayerProblem {
  const { window, stride, padding, rounding } = layer
  const along = (axis: 'height' | 'width') =>
    pooledSize({ input: input[axis], filter: window[axis], padding: padding[axis], stride: stride[axis] }, rounding)
  const { height, width }: PerAxis<PooledSize | null> = { height: along('height'), width: along('width') }
  if (height === null || width === null) return 'filter-too-large'
  const output: LayerShape = { kind: 'maps', channels: input.channels, height: height.size, width: width.size }
  return { output, parameters: noParameters, macs: 0, fits: height.fits && width.fits }
}

type PooledSize = { readonly size: number; readonly fits: boolean }

/** null when not even one window counts. */
function pooledSize(axis: PaddedAxis, rounding: 'floor' | 'ceil'): PooledSize | null {
  const { numerator } = measureAxis(axis)
  if (rounding === 'floor') return numerator < 0 ? null : outputSize(axis)
  return numerator <= -axis.stride ? null : { size: ceilModeSize(axis).size, fits: numerator % axis.stride === 0 }
}

function groupsDivide({ groups = 1, filters }: { groups?: number; filters: number }, { channels }: Maps): boolean {
  requireWholeNumber('groups', groups, 1)
  requireWholeNumber('filters', filters, 1)
  return channels % groups === 0 && filters % groups === 0
}
