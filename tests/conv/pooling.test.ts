import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allSides } from '@/lib/conv/axis-padding'
import { conv2d } from '@/lib/conv/conv2d'
import { bothAxes } from '@/lib/conv/per-axis'
import { averagePool, maxPool, type Pooling } from '@/lib/conv/pooling'
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

  test('in ceil mode a last window overhangs: 3x3 with stride 2 makes 2x2 of 4x4, not 1x1', () => {
    const overhanging = { ...halve, window: bothAxes(3), rounding: 'ceil' as const }
    expect(gridOf(maxPool(overhanging))).toEqual([
      [7, 8],
      [3, 4],
    ])
    expect(gridOf(averagePool({ ...overhanging, countPadding: true }))).toEqual([
      [28 / 9, 22 / 6],
      [12 / 6, 8 / 4],
    ])
  })

  test('in ceil mode a window that would start behind the input is dropped', () => {
    const row = { input: volumeOf([[1, 2, 3, 4, 5]]), stride: bothAxes(2), rounding: 'ceil' as const }
    const padded = { ...row, window: { height: 1, width: 2 }, padding: { height: 0, width: 1 } }
    expect(gridOf(maxPool(padded))).toEqual([[1, 3, 5]])
    expect(gridOf(averagePool({ ...padded, countPadding: true }))).toEqual([[0.5, 2.5, 4.5]])
  })

  test('what overhangs the padding never counts, even where the padding does', () => {
    const row = { input: volumeOf([[6, 12]]), window: { height: 1, width: 3 }, stride: { height: 1, width: 3 } }
    const padded = { ...row, padding: { height: 0, width: 1 }, rounding: 'ceil' as const }
    expect(gridOf(averagePool({ ...padded, countPadding: true }))).toEqual([[6]])
    const wider = { ...padded, input: volumeOf([[6, 12, 30]]) }
    expect(gridOf(averagePool({ ...wider, countPadding: true }))).toEqual([[6, 15]])
    expect(gridOf(averagePool({ ...wider, countPadding: false }))).toEqual([[9, 30]])
  })

  test('the sides may be padded differently, as TensorFlow does', () => {
    const row = { input: volumeOf([[-1, -2, -3, -4]]), window: { height: 1, width: 3 }, stride: bothAxes(2) }
    expect(gridOf(maxPool({ ...row, padding: { height: 0, width: { before: 0, after: 1 } } }))).toEqual([[-1, -3]])
    expect(gridOf(maxPool({ ...row, padding: { height: 0, width: { before: 1, after: 0 } } }))).toEqual([[-1, -2]])
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

const below = (window: number) => fc.integer({ min: 0, max: window - 1 })
const anyPadding = (window: number) =>
  fc.oneof(below(window), fc.record({ before: below(window), after: below(window) }))

const pools = fc
  .record({
    window: fc.record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) }),
    stride: fc.record({ height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 3 }) }),
    extra: fc.record({ height: fc.integer({ min: 0, max: 5 }), width: fc.integer({ min: 0, max: 5 }) }),
    rounding: fc.constantFrom('floor' as const, 'ceil' as const),
  })
  .chain(({ extra, window, ...pooling }) =>
    fc.record({
      input: anyVolume(2, window.height + extra.height, window.width + extra.width),
      padding: fc.record({ height: anyPadding(window.height), width: anyPadding(window.width) }),
      window: fc.constant(window),
      stride: fc.constant(pooling.stride),
      rounding: fc.constant(pooling.rounding),
    }),
  )

/** The pixels of one window that lie inside the input, and how many places it has inside the padded input. */
function windowOf(
  pooling: Pooling,
  channel: number,
  row: number,
  column: number,
): { inside: number[]; padded: number } {
  const { input, window, stride } = pooling
  const { height, width } = allSides(pooling.padding)
  const inside: number[] = []
  let padded = 0
  for (let y = row * stride.height - height.before; y < row * stride.height - height.before + window.height; y++) {
    for (let x = column * stride.width - width.before; x < column * stride.width - width.before + window.width; x++) {
      if (y < input.height + height.after && x < input.width + width.after) padded++
      const isPixel = y >= 0 && y < input.height && x >= 0 && x < input.width
      if (isPixel) inside.push(input.data[(channel * input.height + y) * input.width + x] ?? Number.NaN)
    }
  }
  return { inside, padded }
}

describe('for every pool', () => {
  test('each cell is the largest, or the mean, of the pixels that its window meets', () => {
    fc.assert(
      fc.property(pools, fc.boolean(), (pooling, countPadding) => {
        const largest = maxPool(pooling)
        const means = averagePool({ ...pooling, countPadding })
        const plane = largest.height * largest.width
        for (const [index, value] of largest.data.entries()) {
          const row = Math.floor(index / largest.width) % largest.height
          const { inside, padded } = windowOf(pooling, Math.floor(index / plane), row, index % largest.width)
          expect(value).toBe(Math.max(...inside))
          const sum = inside.reduce((total, pixel) => total + pixel, 0)
          expect(means.data[index]).toBeCloseTo(sum / (countPadding ? padded : inside.length), 12)
        }
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
        const means = averagePool({ ...pooling, rounding: 'floor', input: firstChannel, countPadding: true })
        expect(means.data).toEqual(sums.data.map((sum) => sum / area))
      }),
    )
  })
})
