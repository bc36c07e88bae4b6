import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accumulateTaps, type PlanePass } from '@/lib/conv/accumulate-taps'
import { accumulateTiles, canTile } from '@/lib/conv/accumulate-tiles'
import { conv2d } from '@/lib/conv/conv2d'
import type { Filters } from '@/lib/conv/filters'
import { bothAxes } from '@/lib/conv/per-axis'
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

test('the tiled fast path gives what the tap-by-tap path gives', () => {
  const side = fc.integer({ min: 3, max: 12 })
  const cases = fc
    .record({ height: side, width: side, tall: filterSide, wide: filterSide })
    .chain(({ height, width, tall, wide }) =>
      fc.record({
        source: anyVolume(2, height + tall - 1, width + wide - 1),
        weights: wholeNumbers(2 * height * width),
        filter: fc.constant({ height, width }),
        out: fc.constant({ height: tall, width: wide }),
        channel: fc.constantFrom(0, 1),
        targetChannel: fc.constantFrom(0, 1),
      }),
    )
  fc.assert(
    fc.property(cases, ({ out, ...plane }) => {
      const passInto = (): PlanePass => ({
        ...plane,
        weightsAt: plane.weights.length / 2,
        stride: bothAxes(1),
        dilation: bothAxes(1),
        target: { data: new Float64Array(2 * out.height * out.width).fill(7), channels: 2, ...out },
      })
      const [tiled, tapped] = [passInto(), passInto()]
      expect(canTile(tiled)).toBe(true)
      accumulateTaps(tiled, accumulateTiles(tiled))
      accumulateTaps(tapped, 0)
      expect(tiled.target.data).toEqual(tapped.target.data)
    }),
    { numRuns: 300 },
  )
})

test('the fast path is kept for stride 1, no dilation and filters of at least 3x3', () => {
  const tileable = { filter: bothAxes(3), stride: bothAxes(1), dilation: bothAxes(1) }
  const able = (change: Partial<typeof tileable>) =>
    canTile({
      ...tileable,
      ...change,
      weights: new Float64Array(9),
      weightsAt: 0,
      source: { data: new Float64Array(25), channels: 1, height: 5, width: 5 },
      channel: 0,
      target: { data: new Float64Array(9), channels: 1, height: 3, width: 3 },
      targetChannel: 0,
    })
  expect(able({})).toBe(true)
  for (const axis of ['height', 'width'] as const) {
    expect(able({ filter: { ...bothAxes(3), [axis]: 2 } })).toBe(false)
    expect(able({ stride: { ...bothAxes(1), [axis]: 2 } })).toBe(false)
    expect(able({ dilation: { ...bothAxes(1), [axis]: 2 } })).toBe(false)
  }
})
