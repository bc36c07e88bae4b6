import { type CorrelateKernel, findCorrelateKernel } from '@/lib/conv/correlate-kernel'
import { blockWidth } from '@/lib/conv/correlate-module'
import type { Filters } from '@/lib/conv/filters'
import type { PerAxis } from '@/lib/conv/per-axis'
import type { Volume } from '@/lib/conv/volume'

/** A convolution whose input is padded, whose weights are in the order of the patch, and whose output has its size. */
export type Correlation = {
  readonly source: Volume<Float64Array>
  readonly target: Volume<Float64Array>
  readonly weights: Float64Array
  readonly filters: Filters
  readonly bias: Float64Array | 'none'
  readonly stride: PerAxis<number>
  readonly dilation: PerAxis<number>
  readonly groups: number
}

/**
 * Fills the target by the WebAssembly kernel, a band of rows at a time, and says whether it could: windows must lie one pixel apart
 * along a row, and down a column as far apart as taps; and the kernel's memory must hold one filter and a pair of rows.
 */
export function correlateBands(correlation: Correlation, findKernel = findCorrelateKernel): boolean {
  const { target, stride, dilation } = correlation
  const kernel = stride.width === 1 && stride.height === dilation.height ? findKernel() : null
  if (kernel === null) return false
  const most = 2 * rowPairsThatFit(correlation, kernel.memory.length)
  for (let top = 0; top < target.height && most > 0; top += most) {
    correlateBand(kernel, correlation, top, Math.min(most, target.height - top))
  }
  return most > 0
}

/** As many pairs of output rows as fit into the memory with the weights, the source rows that they see, and an overrun. */
function rowPairsThatFit({ source, target, filters, stride }: Correlation, capacity: number): number {
  const sourceRow = filters.channels * source.width
  const shared = (filters.height - 1) * stride.height * sourceRow
  const room = capacity - weightsEach(filters) - shared - blockWidth
  return Math.max(0, Math.floor(room / (2 * (stride.height * sourceRow + target.width))))
}

function correlateBand(kernel: CorrelateKernel, correlation: Correlation, top: number, rows: number): void {
  const { source, target, weights, filters, bias, stride, dilation, groups } = correlation
  const rowPairs = Math.ceil(rows / 2)
  const sourceAt = weightsEach(filters)
  // Of an odd number of rows the last is paired with one that does not exist, for which there is room but nothing to copy.
  const channelStep = (2 * rowPairs + filters.height - 1) * stride.height * source.width
  const targetAt = sourceAt + filters.channels * channelStep
  const layout = {
    source: 8 * sourceAt,
    target: 8 * targetAt,
    weights: 0,
    rowPairs,
    targetRowBytes: 8 * target.width,
    lastBlock: 8 * blockWidth * (Math.ceil(target.width / blockWidth) - 1),
    sourceRowStep: 8 * stride.height * source.width,
    channels: filters.channels,
    channelStep: 8 * channelStep,
    filterRows: filters.height,
    filterRowBytes: 8 * filters.width,
    filterColumnStep: 8 * dilation.width,
  }
  const filtersEach = filters.filters / groups
  for (let filter = 0; filter < filters.filters; filter++) {
    if (filter % filtersEach === 0) {
      const firstChannel = (filter / filtersEach) * filters.channels
      for (let channel = 0; channel < filters.channels; channel++) {
        const start = ((firstChannel + channel) * source.height + top * stride.height) * source.width
        const end = Math.min(start + channelStep, (firstChannel + channel + 1) * source.height * source.width)
        kernel.memory.set(source.data.subarray(start, end), sourceAt + channel * channelStep)
      }
    }
    kernel.memory.set(weights.subarray(filter * sourceAt, (filter + 1) * sourceAt))
    kernel.run(layout, bias === 'none' ? 0 : (bias[filter] as number))
    const computed = kernel.memory.subarray(targetAt, targetAt + rows * target.width)
    target.data.set(computed, (filter * target.height + top) * target.width)
  }
}

function weightsEach({ channels, height, width }: Filters): number {
  return channels * height * width
}
