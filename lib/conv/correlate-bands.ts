import { type CorrelateKernel, findCorrelateKernel } from '@/lib/conv/correlate-kernel'
import { outputsAtOnce } from '@/lib/conv/correlate-module'
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
 * along a row, and the kernel's memory must hold one filter, the rows that one output row sees, and that row.
 */
export function correlateBands(correlation: Correlation): boolean {
  const { target, stride } = correlation
  const kernel = stride.width === 1 ? findCorrelateKernel() : null
  if (kernel === null) return false
  const most = rowsThatFit(correlation, kernel.memory.length)
  for (let top = 0; top < target.height && most >= 1; top += most) {
    correlateBand(kernel, correlation, top, Math.min(most, target.height - top))
  }
  return most >= 1
}

/** Output rows of a band whose weights, source rows and outputs, with room for the kernel to overrun, fit into the memory. */
function rowsThatFit({ source, target, filters, stride, dilation }: Correlation, capacity: number): number {
  const weights = filters.channels * filters.height * filters.width
  const sourceRow = filters.channels * source.width
  const shared = (filters.height - 1) * dilation.height + 1 - stride.height
  const room = capacity - weights - outputsAtOnce - shared * sourceRow
  return Math.floor(room / (stride.height * sourceRow + target.width))
}

function correlateBand(kernel: CorrelateKernel, correlation: Correlation, top: number, rows: number): void {
  const { source, target, weights, filters, bias, stride, dilation, groups } = correlation
  const weightsEach = filters.channels * filters.height * filters.width
  const sourceRows = (rows - 1) * stride.height + (filters.height - 1) * dilation.height + 1
  const targetAt = weightsEach + filters.channels * sourceRows * source.width
  const layout = {
    source: 8 * weightsEach,
    target: 8 * targetAt,
    weights: 0,
    targetRows: rows,
    targetRowBytes: 8 * target.width,
    sourceRowStep: 8 * stride.height * source.width,
    channels: filters.channels,
    channelStep: 8 * sourceRows * source.width,
    filterRows: filters.height,
    filterRowStep: 8 * dilation.height * source.width,
    filterColumnBytes: 8 * filters.width,
    filterColumnStep: 8 * dilation.width,
  }
  const filtersEach = filters.filters / groups
  for (let filter = 0; filter < filters.filters; filter++) {
    if (filter % filtersEach === 0) {
      const firstChannel = (filter / filtersEach) * filters.channels
      copyRows(kernel, weightsEach, source, firstChannel, filters.channels, top * stride.height, sourceRows)
    }
    kernel.memory.set(weights.subarray(filter * weightsEach, (filter + 1) * weightsEach))
    kernel.run(layout, bias === 'none' ? 0 : (bias[filter] as number))
    const computed = kernel.memory.subarray(targetAt, targetAt + rows * target.width)
    target.data.set(computed, (filter * target.height + top) * target.width)
  }
}

/** Copies `rows` rows from `top` on of each of `channels` channels, one behind the other, into the kernel's memory. */
function copyRows(
  { memory }: CorrelateKernel,
  at: number,
  source: Volume<Float64Array>,
  firstChannel: number,
  channels: number,
  top: number,
  rows: number,
): void {
  for (let channel = 0; channel < channels; channel++) {
    const from = ((firstChannel + channel) * source.height + top) * source.width
    const values = rows * source.width
    memory.set(source.data.subarray(from, from + values), at + channel * values)
  }
}
