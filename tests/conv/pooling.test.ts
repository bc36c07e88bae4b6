import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { bothAxes } from '@/lib/conv/per-axis'
import { averagePool, maxPool } from '@/lib/conv/pooling'
import { anyVolume, filtersOf, gridOf, plainLayer, volumeOf } from './volumes'

/** The worked example of CS231n's pooling figure. */
const figure = volumeOf([
  [1, 1, 2, 4],
  [5, 6, 7, 8],
  [3, 2, 1, 0],
  [1, 2, 3, 4],
])
const halve = { input: figure, window: bothAxes(2), stride: bothAxes(2), padding: bothAxes(0) }

describe('pools worked by hand', () => {
  test('2x2 max pooling with stride 2 keeps the maximum of each block (CS231n)', () => {
    expect(gridOf(maxPool(halve))).toEqual([
      [6, 8],
      [3, 4],
    ])
  })

  test('2x2 average pooling with stride 2 keeps the mean of each block', () => {
    expect(gridOf(averagePool({ ...halve, countPadding: true }))).toEqual([
      [3.25, 5.25],
      [2, 2],
    ])
  })

  test('overlapping 3x3 max pooling with stride 2 leaves the far row and column unused', () => {
    expect(gridOf(maxPool({ ...halve, window: bothAxes(3) }))).toEqual([[7]])
  })

  test('max pooling pads with minus infinity, so negative values beside the edge win over padding', () => {
    const input = volumeOf([
      [-1, -2],
      [-3, -4],
    ])
    expect(gridOf(maxPool({ input, window: bothAxes(2), stride: bothAxes(1), padding: bothAxes(1) }))).toEqual([
      [-1, -1, -2],
      [-1, -1, -2],
      [-3, -3, -4],
    ])
  })

  test('average pooling divides by the whole window when padding counts, else by the pixels inside the input', () => {
    const pooling = { input: volumeOf([[8, 4]]), window: { height: 1, width: 2 }, stride: bothAxes(1) }
    const padded = { ...pooling, padding: { height: 0, width: 1 } }
    expect(gridOf(averagePool({ ...padded, countPadding: true }))).toEqual([[4, 6, 2]])
    expect(gridOf(averagePool({ ...padded, countPadding: false }))).toEqual([[8, 6, 4]])
  })

  test('channels are pooled each by itself, so their number stays', () => {
    const pooled = maxPool({ ...halve, input: volumeOf(gridOf(figure), gridOf(figure).toReversed()) })
    expect(pooled.channels).toBe(2)
    expect(gridOf(pooled, 1)).toEqual([
      [3, 4],
      [6, 8],
    ])
  })
})

const pools = fc
  .record({
    window: fc.record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) }),
    stride: fc.record({ height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 3 }) }),
    padding: fc.record({ height: fc.integer({ min: 0, max: 3 }), width: fc.integer({ min: 0, max: 3 }) }),
    extra: fc.record({ height: fc.integer({ min: 0, max: 5 }), width: fc.integer({ min: 0, max: 5 }) }),
  })
  .filter(({ window, padding }) => padding.height < window.height && padding.width < window.width)
  .chain(({ extra, ...pooling }) =>
    anyVolume(2, pooling.window.height + extra.height, pooling.window.width + extra.width).map((input) => ({
      ...pooling,
      input,
    })),
  )

describe('for every pool', () => {
  test('the maximum of the pixels inside the input is at least their average, and finite', () => {
    fc.assert(
      fc.property(pools, (pooling) => {
        const averages = averagePool({ ...pooling, countPadding: false }).data
        maxPool(pooling).data.forEach((largest, index) => {
          expect(largest).toBeGreaterThanOrEqual((averages[index] ?? Number.NaN) - 1e-12)
          expect(Number.isFinite(largest)).toBe(true)
        })
      }),
    )
  })

  test('max pooling of a negated input is minus the smallest value, so it is never above the largest of the whole', () => {
    fc.assert(
      fc.property(pools, (pooling) => {
        const negated = { ...pooling.input, data: pooling.input.data.map((value) => -value) }
        const smallest = maxPool({ ...pooling, input: negated }).data.map((value) => -value)
        maxPool(pooling).data.forEach((largest, index) => {
          expect(largest).toBeGreaterThanOrEqual(smallest[index] ?? Number.NaN)
        })
      }),
    )
  })

  test('average pooling that counts padding is a convolution with equal weights', () => {
    fc.assert(
      fc.property(pools, (pooling) => {
        const { window, stride, padding } = pooling
        const { height, width } = pooling.input
        const area = window.height * window.width
        const ones = Array.from({ length: window.height }, () => Array.from({ length: window.width }, () => 1))
        const firstChannel = { data: pooling.input.data.subarray(0, height * width), channels: 1, height, width }
        const sums = conv2d({ ...plainLayer(firstChannel, filtersOf([ones])), stride, padding })
        const means = averagePool({ ...pooling, input: firstChannel, countPadding: true })
        expect(means.data).toEqual(sums.data.map((sum) => sum / area))
      }),
    )
  })
})
