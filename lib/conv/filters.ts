import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/**
 * The K = `filters` filters of one layer, each `channels` deep: the weight at (filter, channel, row, column) is
 * `data[((filter * channels + channel) * height + row) * width + column]`. All weights are expected to be finite.
 */
export type Filters = {
  readonly data: Float32Array | Float64Array
  readonly filters: number
  readonly channels: number
  readonly height: number
  readonly width: number
}

/** Throws ConvArgumentError unless every side is at least 1 and `data` has filters x channels x height x width weights. */
export function requireFilters({ data, filters, channels, height, width }: Filters): void {
  requireWholeNumber('filters.filters', filters, 1)
  requireWholeNumber('filters.channels', channels, 1)
  requireWholeNumber('filters.height', height, 1)
  requireWholeNumber('filters.width', width, 1)
  const expected = filters * channels * height * width
  if (data.length !== expected) {
    throw new ConvArgumentError(
      'filters.data',
      `must hold ${filters} x ${channels} x ${height} x ${width} = ${expected} weights, but it holds ${data.length}`,
    )
  }
}
