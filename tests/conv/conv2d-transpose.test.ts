import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { conv2dTranspose, type TransposedConvolution } from '@/lib/conv/conv2d-transpose'
import { dilationOf } from '@/lib/conv/convolution'
import { outputShape } from '@/lib/conv/output-shape'
import { bothAxes } from '@/lib/conv/per-axis'
import { outputPaddingFor } from '@/lib/conv/transposed-size'
import { draws } from '../draws'
import { anyConvolution, anyVolume, filtersOf, gridOf, volumeOf, wholeNumbers } from './volumes'

const counting = volumeOf([
  [0, 1],
  [2, 3],
])
const plain: TransposedConvolution = {
  input: counting,
  filters: filtersOf([
    [
      [0, 1],
      [2, 3],
    ],
  ]),
  bias: 'none',
  padding: bothAxes(0),
  stride: bothAxes(1),
}

describe('maps worked by hand (D2L, section 14.10)', () => {
  test('stride 1: the filter is laid down at every pixel and what overlaps is added', () => {
    expect(gridOf(conv2dTranspose(plain))).toEqual([
      [0, 0, 1],
      [0, 4, 6],
      [4, 12, 9],
    ])
  })

  test('padding 1 takes the rim away', () => {
    expect(gridOf(conv2dTranspose({ ...plain, padding: bothAxes(1) }))).toEqual([[4]])
  })

  test('stride 2 lays the filter down two pixels apart', () => {
    expect(gridOf(conv2dTranspose({ ...plain, stride: bothAxes(2) }))).toEqual([
      [0, 0, 0, 1],
      [0, 0, 2, 3],
      [0, 2, 0, 3],
      [4, 6, 6, 9],
    ])
  })

  test('output padding adds a row below and a column to the right, dilation spreads the filter', () => {
    const layer = { ...plain, input: volumeOf([[1]]), dilation: bothAxes(2), outputPadding: { height: 0, width: 1 } }
    expect(gridOf(conv2dTranspose(layer))).toEqual([
      [0, 0, 1, 0],
      [0, 0, 0, 0],
      [2, 0, 3, 0],
    ])
  })

  test('without weights a map is its bias, in each of its rows and columns', () => {
    const zeros = Array.from({ length: 3 }, () => [[0], [0]])
    const layer = { ...plain, input: volumeOf([[1, 2]]), filters: filtersOf(zeros), bias: Float64Array.of(7, 8, 9) }
    for (const [channel, value] of [7, 8, 9].entries()) {
      expect(gridOf(conv2dTranspose(layer), channel)).toEqual([
        [value, value],
        [value, value],
      ])
    }
  })

  test('each output channel adds its own bias, and groups keep to their channels', () => {
    const filters = filtersOf([[[1, 2]], [[3, 4]]], [[[5, 6]], [[7, 8]]])
    const layer = { ...plain, input: volumeOf([[1]], [[10]]), filters }
    const together = conv2dTranspose({ ...layer, bias: Float64Array.of(100, 200) })
    expect([gridOf(together, 0), gridOf(together, 1)]).toEqual([[[151, 162]], [[273, 284]]])
    const apart = conv2dTranspose({ ...layer, groups: 2 })
    expect(apart.channels).toBe(4)
    expect([0, 1, 2, 3].map((channel) => gridOf(apart, channel)[0])).toEqual([
      [1, 2],
      [3, 4],
      [50, 60],
      [70, 80],
    ])
  })
})

test('the sizes are those of PyTorch: its ConvTranspose2d examples', () => {
  const ones = (filters: number, channels: number, height: number, width: number) => ({
    data: new Float64Array(filters * channels * height * width).fill(1),
    filters,
    channels,
    height,
    width,
  })
  const input = { data: new Float64Array(16 * 50 * 100), channels: 16, height: 50, width: 100 }
  const square = conv2dTranspose({ ...plain, input, filters: ones(16, 33, 3, 3), stride: bothAxes(2) })
  expect([square.channels, square.height, square.width]).toEqual([33, 101, 201])
  const uneven = conv2dTranspose({
    ...plain,
    input,
    filters: ones(16, 33, 3, 5),
    stride: { height: 2, width: 1 },
    padding: { height: 4, width: 2 },
  })
  expect([uneven.channels, uneven.height, uneven.width]).toEqual([33, 93, 100])
})

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Array.from(one).reduce((sum, value, index) => sum + value * (other[index] ?? Number.NaN), 0)
}

test('it is the transpose of conv2d: <conv(x), y> = <x, transposed(y)> for every layer without bias', () => {
  const cases = anyConvolution
    .map((layer) => ({
      ...layer,
      bias: 'none' as const,
      mode: 'cross-correlation' as const,
      padding:
        typeof layer.padding.height === 'number' ? (layer.padding as { height: number; width: number }) : bothAxes(0),
    }))
    .filter((layer) =>
      (['height', 'width'] as const).every((axis) => {
        const span = dilationOf(layer)[axis] * (layer.filters[axis] - 1) + 1
        return span <= layer.input[axis] + 2 * layer.padding[axis]
      }),
    )
    .chain((layer) => {
      const output = conv2d(layer)
      return fc.record({ layer: fc.constant(layer), y: anyVolume(output.channels, output.height, output.width) })
    })
  fc.assert(
    fc.property(cases, ({ layer, y }) => {
      const { input, filters, padding, stride } = layer
      const dilation = dilationOf(layer)
      const missing = (axis: 'height' | 'width') => {
        const back = { input: y[axis], filter: filters[axis], padding: padding[axis], stride: stride[axis] }
        const found = outputPaddingFor({ ...back, dilation: dilation[axis] }, input[axis])
        return found.reaches ? found.outputPadding : Number.NaN
      }
      const outputPadding = { height: missing('height'), width: missing('width') }
      const back = conv2dTranspose({ ...layer, input: y, outputPadding })
      expect([back.channels, back.height, back.width]).toEqual([input.channels, input.height, input.width])
      expect(dot(conv2d(layer).data, y.data)).toBe(dot(input.data, back.data))
    }),
    { numRuns: draws(300) },
  )
})

test('it is a convolution of the input with zeros stuffed between its pixels and the filter turned (Dumoulin & Visin)', () => {
  const side = fc.integer({ min: 1, max: 4 })
  const cases = fc
    .record({ height: side, width: side, filter: side, stride: side })
    .chain(({ height, width, filter, stride }) =>
      fc.record({
        input: anyVolume(1, height, width),
        weights: wholeNumbers(filter ** 2),
        filter: fc.constant(filter),
        stride: fc.constant(stride),
      }),
    )
  fc.assert(
    fc.property(cases, ({ input, weights, filter, stride }) => {
      const filters = { data: weights, filters: 1, channels: 1, height: filter, width: filter }
      const stuffed = gridOf(input).flatMap((row, index) => {
        const wide = row.flatMap((value, column) =>
          column === 0 ? [value] : [...new Array(stride - 1).fill(0), value],
        )
        const empty = Array.from({ length: index === 0 ? 0 : stride - 1 }, () => wide.map(() => 0))
        return [...empty, wide]
      })
      const around = { filters, bias: 'none' as const, padding: bothAxes(filter - 1), stride: bothAxes(1) }
      const expected = conv2d({ ...around, input: volumeOf(stuffed), mode: 'convolution' })
      const layer = { ...around, input, padding: bothAxes(0), stride: bothAxes(stride) }
      expect(gridOf(conv2dTranspose(layer)).map((row) => row.map((value) => value + 0))).toEqual(
        gridOf(expected).map((row) => row.map((value) => value + 0)),
      )
      const sizes = outputShape({
        height: { input: expected.height, filter, padding: 0, stride },
        width: { input: expected.width, filter, padding: 0, stride },
      })
      expect([sizes.height.size, sizes.width.size]).toEqual([input.height, input.width])
    }),
  )
})

test.each([
  [
    { filters: filtersOf([[[1]]], [[[1]]]) },
    "filters.filters must be the input's 1, one filter for each of its channels, but it is 2",
  ],
  [{ bias: Float64Array.of(1, 2) }, 'bias must hold one number per output channel, 1, but it holds 2'],
  [{ groups: 2 }, 'groups must divide both the 1 input channels and the 2 filters, but it is 2'],
  [{ groups: 0 }, 'groups must be a whole number of at least 1, but it is 0'],
  [
    { outputPadding: { height: 0, width: 1 } },
    'outputPadding must be smaller than the stride or the dilation, so at most 0, but it is 1',
  ],
  [
    { outputPadding: { height: -1, width: 0 } },
    'outputPadding.height must be a whole number of at least 0, but it is -1',
  ],
  [{ padding: bothAxes(2) }, 'padding of 2 per side leaves -1 pixels of the output'],
  [{ padding: { height: 0.5, width: 0 } }, 'padding.height must be a whole number of at least 0, but it is 0.5'],
  [{ stride: { height: 1, width: 0 } }, 'stride.width must be a whole number of at least 1, but it is 0'],
  [{ dilation: { height: 0, width: 1 } }, 'dilation.height must be a whole number of at least 1, but it is 0'],
  [{ input: { ...counting, width: 3 } }, 'input.data must hold 1 x 2 x 3 = 6 values, but it holds 4'],
  [{ filters: { ...plain.filters, width: 3 } }, 'filters.data must hold 1 x 1 x 2 x 3 = 6 weights, but it holds 4'],
])('%# is refused in words', (change, message) => {
  expect(() => conv2dTranspose({ ...plain, ...change })).toThrow(message)
})
