import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import type { Filters } from '@/lib/conv/filters'
import type { Volume } from '@/lib/conv/volume'
import { anyConvolution, anyFilters, anyVolume, gridOf, plainLayer, wholeNumbers } from './volumes'

function combine(x: ArrayLike<number>, y: ArrayLike<number>, factor: number): Float64Array {
  return Float64Array.from(x, (value, index) => value + factor * (y[index] ?? Number.NaN))
}

const factor = fc.integer({ min: -5, max: 5 })

describe('conv2d is linear', () => {
  test('in the input: conv(x + c y) = conv(x) + c conv(y)', () => {
    const cases = anyConvolution.chain((layer) =>
      fc.record({ layer: fc.constant(layer), other: wholeNumbers(layer.input.data.length), factor }),
    )
    fc.assert(
      fc.property(cases, ({ layer, other, factor }) => {
        const unbiased = { ...layer, bias: 'none' as const }
        const of = (data: Float64Array) => conv2d({ ...unbiased, input: { ...layer.input, data } }).data
        const x = Float64Array.from(layer.input.data)
        expect(of(combine(x, other, factor))).toEqual(combine(of(x), of(other), factor))
      }),
    )
  })

  test('in the filters: conv with (v + c w) = conv with v + c (conv with w)', () => {
    const cases = anyConvolution.chain((layer) =>
      fc.record({ layer: fc.constant(layer), other: wholeNumbers(layer.filters.data.length), factor }),
    )
    fc.assert(
      fc.property(cases, ({ layer, other, factor }) => {
        const unbiased = { ...layer, bias: 'none' as const }
        const of = (data: Float64Array) => conv2d({ ...unbiased, filters: { ...layer.filters, data } }).data
        const v = Float64Array.from(layer.filters.data)
        expect(of(combine(v, other, factor))).toEqual(combine(of(v), of(other), factor))
      }),
    )
  })
})

test('a bias of b adds b to every cell of its map', () => {
  fc.assert(
    fc.property(anyConvolution, (layer) => {
      const { bias } = layer
      if (bias === 'none') return
      const plain = conv2d({ ...layer, bias: 'none' })
      const plane = plain.height * plain.width
      const expected = plain.data.map((value, index) => value + (bias[Math.floor(index / plane)] ?? Number.NaN))
      expect(conv2d(layer).data).toEqual(expected)
    }),
  )
})

const filterSide = fc.integer({ min: 1, max: 7 })
const planes = fc
  .record({ height: filterSide, width: filterSide, tall: filterSide, wide: filterSide })
  .chain(({ height, width, tall, wide }) =>
    fc.record({
      input: anyVolume(1, height + tall - 1, width + wide - 1),
      filters: anyFilters(1, 1, height, width),
    }),
  )

/** The input moved down and right by one pixel into a larger frame of zeros. */
function shifted({ data, height, width }: Volume): Volume {
  const moved = new Float64Array((height + 1) * (width + 1))
  for (let row = 0; row < height; row++) {
    moved.set(data.subarray(row * width, (row + 1) * width), (row + 1) * (width + 1) + 1)
  }
  return { data: moved, channels: 1, height: height + 1, width: width + 1 }
}

test('shifting the input by a pixel shifts the output by a pixel', () => {
  fc.assert(
    fc.property(planes, ({ input, filters }) => {
      const before = gridOf(conv2d(plainLayer(input, filters)))
      const after = gridOf(conv2d(plainLayer(shifted(input), filters)))
      expect(after.slice(1).map((row) => row.slice(1))).toEqual(before)
    }),
  )
})

test('a filter with a single 1 copies the part of the input under it', () => {
  const cases = planes.chain((plane) =>
    fc.record({
      input: fc.constant(plane.input),
      filters: fc.constant(plane.filters),
      row: fc.integer({ min: 0, max: plane.filters.height - 1 }),
      column: fc.integer({ min: 0, max: plane.filters.width - 1 }),
    }),
  )
  fc.assert(
    fc.property(cases, ({ input, filters, row, column }) => {
      const data = new Float64Array(filters.data.length)
      data[row * filters.width + column] = 1
      const output = conv2d(plainLayer(input, { ...filters, data }))
      const under = gridOf(input)
        .slice(row, row + output.height)
        .map((cells) => cells.slice(column, column + output.width))
      expect(gridOf(output)).toEqual(under)
    }),
  )
})

function flipped(filters: Filters): Filters {
  const { data, height, width } = filters
  const turned = Array.from(data, (_, index) => {
    const plane = Math.floor(index / (height * width)) * height * width
    const [row, column] = [Math.floor((index - plane) / width), index % width]
    return data[plane + (height - 1 - row) * width + (width - 1 - column)] ?? Number.NaN
  })
  return { ...filters, data: Float64Array.from(turned) }
}

test('true convolution is cross-correlation with the filter flipped in both directions', () => {
  fc.assert(
    fc.property(anyConvolution, (layer) => {
      const correlation = conv2d({ ...layer, mode: 'cross-correlation', filters: flipped(layer.filters) })
      expect(conv2d({ ...layer, mode: 'convolution' })).toEqual(correlation)
    }),
  )
})

test('with full padding, true convolution commutes: x * k = k * x', () => {
  fc.assert(
    fc.property(planes, ({ input, filters }) => {
      const full = (x: Volume, k: Volume) =>
        conv2d({
          ...plainLayer(x, { ...k, filters: 1 }),
          padding: { height: k.height - 1, width: k.width - 1 },
          mode: 'convolution',
        })
      const kernel: Volume = { data: filters.data, channels: 1, height: filters.height, width: filters.width }
      expect(full(input, kernel)).toEqual(full(kernel, input))
    }),
  )
})
