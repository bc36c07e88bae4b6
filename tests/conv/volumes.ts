import fc from 'fast-check'
import type { AxisPadding } from '@/lib/conv/axis-padding'
import type { Convolution } from '@/lib/conv/convolution'
import type { Filters } from '@/lib/conv/filters'
import { bothAxes } from '@/lib/conv/per-axis'
import type { Volume } from '@/lib/conv/volume'

export type Grid = readonly (readonly number[])[]

/** A volume from one grid of rows per channel. */
export function volumeOf(...channels: readonly Grid[]): Volume<Float64Array> {
  const data = Float64Array.from(channels.flat(2))
  return { data, channels: channels.length, height: channels[0]?.length ?? 0, width: channels[0]?.[0]?.length ?? 0 }
}

/** Filters from one list of channel grids per filter. */
export function filtersOf(...filters: readonly (readonly Grid[])[]): Filters {
  const plane = filters[0]?.[0] ?? []
  return {
    data: Float64Array.from(filters.flat(3)),
    filters: filters.length,
    channels: filters[0]?.length ?? 0,
    height: plane.length,
    width: plane[0]?.length ?? 0,
  }
}

/** The rows of one channel. */
export function gridOf({ data, height, width }: Volume, channel = 0): number[][] {
  return Array.from({ length: height }, (_, row) => {
    const start = (channel * height + row) * width
    return Array.from(data.subarray(start, start + width))
  })
}

export function identityGrid(side: number): Grid {
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => (row === column ? 1 : 0)))
}

/** A layer without padding, bias or flip and with stride 1, to be varied by spread. */
export function plainLayer(input: Volume, filters: Filters): Convolution {
  return { input, filters, bias: 'none', padding: bothAxes(0), stride: bothAxes(1), mode: 'cross-correlation' }
}

/** Small whole numbers, so that every sum of products is exact and results can be compared with ===. */
export function wholeNumbers(length: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values))
}

export function anyVolume(channels: number, height: number, width: number): fc.Arbitrary<Volume<Float64Array>> {
  return wholeNumbers(channels * height * width).map((data) => ({ data, channels, height, width }))
}

export function anyFilters(filters: number, channels: number, height: number, width: number): fc.Arbitrary<Filters> {
  return wholeNumbers(filters * channels * height * width).map((data) => ({ data, filters, channels, height, width }))
}

const side = fc.integer({ min: 1, max: 7 })
const step = fc.integer({ min: 1, max: 3 })
const perAxis = (number: fc.Arbitrary<number>) => fc.record({ height: number, width: number })

const oneSide = fc.integer({ min: 0, max: 2 })
const anyPadding = fc.oneof(
  perAxis(oneSide),
  fc.record({
    height: fc.record({ before: oneSide, after: oneSide }),
    width: fc.record({ before: oneSide, after: oneSide }),
  }),
)

/** Rows of zeros above and below, or columns left and right, together. */
export function totalPadding(padding: number | AxisPadding): number {
  return typeof padding === 'number' ? 2 * padding : padding.before + padding.after
}

/** Layers of every kind: several channels, filters and groups, bias, padding, stride and dilation differing per axis, both modes. */
export const anyConvolution: fc.Arbitrary<Convolution> = fc
  .record({
    groups: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 })),
    depth: fc.integer({ min: 1, max: 3 }),
    filtersPerGroup: fc.integer({ min: 1, max: 3 }),
    filter: perAxis(side),
    extra: perAxis(fc.integer({ min: 0, max: 6 })),
    padding: anyPadding,
    stride: fc.oneof(fc.constant(bothAxes(1)), perAxis(step)),
    dilation: fc.oneof(fc.constant(bothAxes(1)), perAxis(step)),
    mode: fc.constantFrom('cross-correlation' as const, 'convolution' as const),
  })
  .chain(({ groups, depth, filtersPerGroup, filter, extra, padding, stride, dilation, mode }) => {
    const inputSide = (axis: 'height' | 'width') =>
      Math.max(1, dilation[axis] * (filter[axis] - 1) + 1 - totalPadding(padding[axis])) + extra[axis]
    const filters = filtersPerGroup * groups
    return fc.record({
      input: anyVolume(depth * groups, inputSide('height'), inputSide('width')),
      filters: anyFilters(filters, depth, filter.height, filter.width),
      bias: fc.oneof(fc.constant('none' as const), wholeNumbers(filters)),
      padding: fc.constant(padding),
      stride: fc.constant(stride),
      dilation: fc.constant(dilation),
      groups: fc.constant(groups),
      mode: fc.constant(mode),
    })
  })
