import { allocateValues } from '@/lib/conv/allocate-values'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { type Filters, requireFilters } from '@/lib/conv/filters'
import { bothAxes, type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireGroups } from '@/lib/conv/require-groups'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'
import { transposedSize } from '@/lib/conv/transposed-size'
import { requireVolume, type Volume } from '@/lib/conv/volume'

/**
 * One transposed convolution layer and its input. `filters` are those of the convolution that it transposes: as many as the
 * input has channels, each as deep as the output (its group of it). Absent dilation and groups mean 1, output padding 0.
 */
export type TransposedConvolution = {
  readonly input: Volume
  readonly filters: Filters
  /** One number per output channel, added to each of its cells. */
  readonly bias: Float64Array | 'none'
  /** Per side, taken away from the output. */
  readonly padding: PerAxis<number>
  readonly stride: PerAxis<number>
  readonly dilation?: PerAxis<number>
  readonly outputPadding?: PerAxis<number>
  readonly groups?: number
}

/**
 * The layer's output, of transposedSize per axis: every input pixel lays its value times the filter down at (i S - P, j S - P), and
 * what overlaps is added (Dumoulin & Visin, chapter 4; PyTorch, ConvTranspose2d). As a linear map it is the transpose of
 * conv2d in mode 'cross-correlation', not its inverse. Throws ConvArgumentError, naming the argument at fault.
 */
export function conv2dTranspose(layer: TransposedConvolution): Volume<Float64Array> {
  const { input, filters, bias, padding, stride, groups = 1, dilation = bothAxes(1) } = layer
  const { height, width, channels } = transposedShape(layer)
  const data = allocateValues('filters', channels, height, width)
  if (bias !== 'none') {
    for (const [channel, value] of bias.entries())
      data.fill(value, channel * height * width, (channel + 1) * height * width)
  }
  const perGroup = input.channels / groups
  const planes = input.channels * filters.channels
  for (let plane = 0; plane < planes; plane++) {
    const depth = plane % filters.channels
    const channel = (plane - depth) / filters.channels
    const to = (Math.floor(channel / perGroup) * filters.channels + depth) * height * width
    for (let tap = 0; tap < filters.height * filters.width; tap++) {
      const tapColumn = tap % filters.width
      const down = ((tap - tapColumn) / filters.width) * dilation.height - padding.height
      const right = tapColumn * dilation.width - padding.width
      const weight = filters.data[plane * filters.height * filters.width + tap] as number
      const rows = placesInside(down, stride.height, input.height, height)
      const columns = placesInside(right, stride.width, input.width, width)
      for (let row = rows.start; row < rows.end; row++) {
        const from = (channel * input.height + row) * input.width
        const start = to + (row * stride.height + down) * width + right
        for (let column = columns.start; column < columns.end; column++) {
          const at = start + column * stride.width
          data[at] = (data[at] as number) + weight * (input.data[from + column] as number)
        }
      }
    }
  }
  return { data, channels, height, width }
}

/** The indices below `count` for which index * step + shift lies from 0 to `size` - 1. */
function placesInside(shift: number, step: number, count: number, size: number): { start: number; end: number } {
  const start = Math.max(0, Math.ceil(-shift / step))
  return { start, end: Math.min(count, Math.ceil((size - shift) / step)) }
}

function transposedShape(layer: TransposedConvolution): { channels: number; height: number; width: number } {
  const { input, filters, bias, padding, stride, groups = 1 } = layer
  const { dilation = bothAxes(1), outputPadding = bothAxes(0) } = layer
  requireVolume('input', input)
  requireFilters(filters)
  requirePerAxis('padding', padding, 0)
  requirePerAxis('stride', stride, 1)
  requirePerAxis('dilation', dilation, 1)
  requirePerAxis('outputPadding', outputPadding, 0)
  if (filters.filters !== input.channels) {
    throw new ConvArgumentError(
      'filters.filters',
      `must be the input's ${input.channels}, one filter for each of its channels, but it is ${filters.filters}`,
    )
  }
  requireWholeNumber('groups', groups, 1)
  const channels = filters.channels * groups
  requireGroups(groups, input.channels, channels)
  if (bias !== 'none' && bias.length !== channels) {
    throw new ConvArgumentError(
      'bias',
      `must hold one number per output channel, ${channels}, but it holds ${bias.length}`,
    )
  }
  const along = (axis: 'height' | 'width') =>
    transposedSize({
      input: input[axis],
      filter: filters[axis],
      padding: padding[axis],
      stride: stride[axis],
      dilation: dilation[axis],
      outputPadding: outputPadding[axis],
    })
  return { channels, height: along('height'), width: along('width') }
}
