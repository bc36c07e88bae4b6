import { describe, expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { bothAxes } from '@/lib/conv/per-axis'
import { filtersOf, gridOf, identityGrid, plainLayer, volumeOf } from './volumes'

const counting = volumeOf([
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
])
const twoByTwo = filtersOf([
  [
    [0, 1],
    [2, 3],
  ],
])

describe('maps worked by hand', () => {
  test('the vertical edge filter on the 7x7 identity gives the diagonal sums of the filter', () => {
    const edge = filtersOf([
      [
        [1, 0, -1],
        [2, 0, -2],
        [1, 0, -1],
      ],
    ])
    expect(gridOf(conv2d(plainLayer(volumeOf(identityGrid(7)), edge)))).toEqual([
      [0, 2, 1, 0, 0],
      [-2, 0, 2, 1, 0],
      [-1, -2, 0, 2, 1],
      [0, -1, -2, 0, 2],
      [0, 0, -1, -2, 0],
    ])
  })

  test('2x2 filter on a 3x3 input, cross-correlation (D2L, section 7.2)', () => {
    expect(gridOf(conv2d(plainLayer(counting, twoByTwo)))).toEqual([
      [19, 25],
      [37, 43],
    ])
  })

  test('true convolution turns the filter by 180 degrees first', () => {
    expect(gridOf(conv2d({ ...plainLayer(counting, twoByTwo), mode: 'convolution' }))).toEqual([
      [5, 11],
      [23, 29],
    ])
  })

  test('padding adds zeros on every side (D2L, section 7.3)', () => {
    expect(gridOf(conv2d({ ...plainLayer(counting, twoByTwo), padding: bothAxes(1) }))).toEqual([
      [0, 3, 8, 4],
      [9, 19, 25, 10],
      [21, 37, 43, 16],
      [6, 7, 8, 0],
    ])
  })

  test('stride 3 down and 2 across takes every third row and second column (D2L, section 7.3)', () => {
    const layer = { ...plainLayer(counting, twoByTwo), padding: bothAxes(1), stride: { height: 3, width: 2 } }
    expect(gridOf(conv2d(layer))).toEqual([
      [0, 8],
      [6, 8],
    ])
  })

  test('a stride that does not divide leaves the far pixels unused', () => {
    const row = volumeOf([[1, 2, 3, 4, 5, 100]])
    expect(gridOf(conv2d({ ...plainLayer(row, filtersOf([[[1, 1, 1]]])), stride: bothAxes(2) }))).toEqual([[6, 12]])
  })

  test('dilation 2 takes every second pixel', () => {
    const row = volumeOf([[1, 2, 3, 4, 5, 6, 7]])
    const layer = { ...plainLayer(row, filtersOf([[[1, 10, 100]]])), dilation: bothAxes(2) }
    expect(gridOf(conv2d(layer))).toEqual([[531, 642, 753]])
  })

  test('the channels of the input are summed (D2L, section 7.4)', () => {
    const input = volumeOf(gridOf(counting), [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
    const filters = filtersOf([
      [
        [0, 1],
        [2, 3],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ])
    expect(gridOf(conv2d(plainLayer(input, filters)))).toEqual([
      [56, 72],
      [104, 120],
    ])
  })

  test('each filter makes one output channel and adds its own bias', () => {
    const ones = [
      [1, 1],
      [1, 1],
    ]
    const layer = plainLayer(counting, filtersOf([ones], [[...ones].map((row) => row.map((weight) => 2 * weight))]))
    const output = conv2d({ ...layer, bias: Float64Array.of(100, -1) })
    expect(output).toMatchObject({ channels: 2, height: 2, width: 2 })
    expect(gridOf(output, 0)).toEqual([
      [108, 112],
      [120, 124],
    ])
    expect(gridOf(output, 1)).toEqual([
      [15, 23],
      [39, 47],
    ])
  })
})

test('single precision input and filters are summed in double precision', () => {
  const input = { data: Float32Array.of(2 ** 24, 1, 0), channels: 1, height: 1, width: 3 }
  const filters = { data: Float32Array.of(1, 1), filters: 1, channels: 1, height: 1, width: 2 }
  expect(Array.from(conv2d(plainLayer(input, filters)).data)).toEqual([2 ** 24 + 1, 1])
})

test('the arguments are left as they were, even where no copy is made', () => {
  const layer = plainLayer(
    volumeOf(identityGrid(5)),
    filtersOf([
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ]),
  )
  for (const mode of ['cross-correlation', 'convolution'] as const) conv2d({ ...layer, mode })
  expect(gridOf({ ...layer.input })).toEqual(identityGrid(5))
  expect(Array.from(layer.filters.data)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})
