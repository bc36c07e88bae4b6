import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { bothAxes } from '@/lib/conv/per-axis'
import { stepTrace } from '@/lib/conv/step-trace'
import { anyConvolution, filtersOf, gridOf, plainLayer, volumeOf } from './volumes'

const input = volumeOf([
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
])
const layer = plainLayer(
  input,
  filtersOf([
    [
      [10, 20],
      [30, 40],
    ],
  ]),
)

test('at the padded corner only the last tap meets the input, the others multiply zeros', () => {
  const trace = stepTrace(
    { ...layer, padding: bothAxes(1), bias: Float64Array.of(5) },
    { filter: 0, row: 0, column: 0 },
  )
  expect(trace.corner).toEqual({ padded: { top: 0, left: 0 }, input: { top: -1, left: -1 } })
  expect(
    trace.taps.map(({ from, row, column, value, weight, product }) => [from, row, column, value, weight, product]),
  ).toEqual([
    ['padding', -1, -1, 0, 10, 0],
    ['padding', -1, 0, 0, 20, 0],
    ['padding', 0, -1, 0, 30, 0],
    ['input', 0, 0, 1, 40, 40],
  ])
  expect(trace).toMatchObject({ bias: 5, sum: 45 })
})

test('padding beyond the far edge is padding too', () => {
  const trace = stepTrace({ ...layer, padding: bothAxes(1) }, { filter: 0, row: 3, column: 3 })
  expect(trace.taps.map(({ from, row, column }) => [from, row, column])).toEqual([
    ['input', 2, 2],
    ['padding', 2, 3],
    ['padding', 3, 2],
    ['padding', 3, 3],
  ])
})

test('stride and dilation place the window: it starts at i S - P and spans d (F - 1) + 1', () => {
  const wide = { ...layer, stride: bothAxes(2), padding: bothAxes(1), dilation: bothAxes(2) }
  const trace = stepTrace(wide, { filter: 0, row: 1, column: 0 })
  expect(trace.corner).toEqual({ padded: { top: 2, left: 0 }, input: { top: 1, left: -1 } })
  expect(trace.span).toEqual({ height: 3, width: 3 })
  expect(trace.taps.map(({ row, column, value }) => [row, column, value])).toEqual([
    [1, -1, 0],
    [1, 1, 5],
    [3, -1, 0],
    [3, 1, 0],
  ])
})

test('a true convolution meets the patch with the filter turned around', () => {
  const trace = stepTrace({ ...layer, mode: 'convolution' }, { filter: 0, row: 0, column: 0 })
  expect(
    trace.taps.map(({ value, weight, filterRow, filterColumn }) => [value, weight, filterRow, filterColumn]),
  ).toEqual([
    [1, 40, 1, 1],
    [2, 30, 1, 0],
    [4, 20, 0, 1],
    [5, 10, 0, 0],
  ])
  expect(trace.sum).toBe(40 + 60 + 80 + 50)
})

test('every cell of every layer is the sum of its trace', () => {
  fc.assert(
    fc.property(anyConvolution, (convolution) => {
      const output = conv2d(convolution)
      for (let filter = 0; filter < output.channels; filter++) {
        gridOf(output, filter).forEach((cells, row) => {
          cells.forEach((cell, column) => {
            const { sum, bias, taps } = stepTrace(convolution, { filter, row, column })
            expect(sum).toBe(cell)
            expect(taps.reduce((total, tap) => total + tap.product, bias)).toBe(cell)
          })
        })
      }
    }),
  )
})

test.each([
  [{ filter: 1, row: 0, column: 0 }, 'position.filter must be below 1, but it is 1'],
  [{ filter: 0, row: 2, column: 0 }, 'position.row must be below 2, but it is 2'],
  [{ filter: 0, row: 0, column: -1 }, 'position.column must be a whole number of at least 0, but it is -1'],
])('a position outside the output is refused: %o', (position, message) => {
  expect(() => stepTrace(layer, position)).toThrow(message)
})
