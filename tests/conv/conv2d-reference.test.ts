import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allSides } from '@/lib/conv/axis-padding'
import { conv2d } from '@/lib/conv/conv2d'
import { type Convolution, dilationOf } from '@/lib/conv/convolution'
import type { Filters } from '@/lib/conv/filters'
import { im2col } from '@/lib/conv/im2col'
import { im2colShape } from '@/lib/conv/im2col-shape'
import { bothAxes } from '@/lib/conv/per-axis'
import { stepTrace } from '@/lib/conv/step-trace'
import type { Volume } from '@/lib/conv/volume'
import { draws } from '../draws'
import { anyConvolution, filtersOf, gridOf, plainLayer, volumeOf } from './volumes'

/** The pixel at a place of the input, 0 outside. */
function pixelAt({ data, height, width }: Volume, channel: number, row: number, column: number): number {
  if (row < 0 || row >= height || column < 0 || column >= width) return 0
  return data[(channel * height + row) * width + column] ?? Number.NaN
}

/** The definition, read off pixel by pixel, without a padded copy. */
function byDefinition(layer: Convolution, filter: number, y: number, x: number): number {
  const { input, filters, bias, stride, mode, groups = 1 } = layer
  const { height, width } = allSides(layer.padding)
  const dilation = dilationOf(layer)
  let sum = bias === 'none' ? 0 : (bias[filter] ?? Number.NaN)
  for (let channel = 0; channel < input.channels; channel++) {
    const group = Math.floor((channel * groups) / input.channels)
    if (group !== Math.floor((filter * groups) / filters.filters)) continue
    for (let row = 0; row < filters.height; row++) {
      for (let column = 0; column < filters.width; column++) {
        const [down, right] =
          mode === 'convolution' ? [filters.height - 1 - row, filters.width - 1 - column] : [row, column]
        const depth = channel - (group * input.channels) / groups
        const weight =
          filters.data[((filter * filters.channels + depth) * filters.height + row) * filters.width + column]
        const [top, left] = [y * stride.height - height.before, x * stride.width - width.before]
        const pixel = pixelAt(input, channel, top + down * dilation.height, left + right * dilation.width)
        sum += (weight ?? Number.NaN) * pixel
      }
    }
  }
  return sum
}

function cellsOf({ channels, height, width }: Volume): { filter: number; row: number; column: number }[] {
  return Array.from({ length: channels * height * width }, (_, index) => ({
    filter: Math.floor(index / (height * width)),
    row: Math.floor(index / width) % height,
    column: index % width,
  }))
}

describe('for layers of every kind', () => {
  test('every cell is what the definition says', () => {
    fc.assert(
      fc.property(anyConvolution, (layer) => {
        const output = conv2d(layer)
        const expected = cellsOf(output).map(({ filter, row, column }) => byDefinition(layer, filter, row, column))
        expect(Array.from(output.data, (value) => value + 0)).toEqual(expected.map((value) => value + 0))
      }),
      { numRuns: draws(300) },
    )
  })

  test('every cell is the sum of its trace', () => {
    fc.assert(
      fc.property(anyConvolution, fc.nat(), (layer, draw) => {
        const output = conv2d(layer)
        const index = draw % output.data.length
        const position = cellsOf(output)[index] ?? { filter: 0, row: 0, column: 0 }
        expect(stepTrace(layer, position).sum).toBeCloseTo(output.data[index] ?? Number.NaN, 9)
      }),
    )
  })

  test('groups are as many convolutions side by side', () => {
    fc.assert(
      fc.property(anyConvolution, (layer) => {
        const { input, filters, bias, groups = 1 } = layer
        const share = <Values extends { subarray(from: number, to: number): Values; length: number }>(
          values: Values,
          group: number,
        ) => values.subarray((values.length / groups) * group, (values.length / groups) * (group + 1))
        const parts = Array.from({ length: groups }, (_, group) =>
          conv2d({
            ...layer,
            input: { ...input, channels: input.channels / groups, data: share(input.data as Float64Array, group) },
            filters: {
              ...filters,
              filters: filters.filters / groups,
              data: share(filters.data as Float64Array, group),
            },
            bias: bias === 'none' ? bias : share(bias, group),
            groups: 1,
          }),
        )
        expect(Array.from(conv2d(layer).data)).toEqual(parts.flatMap(({ data }) => Array.from(data)))
      }),
    )
  })

  test('dilation is a filter with zeros stuffed between its weights', () => {
    fc.assert(
      fc.property(anyConvolution, (layer) => {
        const stuffed = stuff(layer.filters, dilationOf(layer))
        expect(conv2d({ ...layer, filters: stuffed, dilation: bothAxes(1) })).toEqual(conv2d(layer))
      }),
    )
  })

  test('padding is zeros around the input', () => {
    fc.assert(
      fc.property(anyConvolution, (layer) => {
        const { height, width } = allSides(layer.padding)
        const rows = (channel: number) =>
          Array.from({ length: height.before + layer.input.height + height.after }, (_, row) =>
            Array.from({ length: width.before + layer.input.width + width.after }, (_, column) =>
              pixelAt(layer.input, channel, row - height.before, column - width.before),
            ),
          )
        const padded = volumeOf(...Array.from({ length: layer.input.channels }, (_, channel) => rows(channel)))
        expect(conv2d({ ...layer, input: padded, padding: bothAxes(0) })).toEqual(conv2d(layer))
      }),
    )
  })

  test('filters times the im2col matrix is the output, of the sizes that im2colShape gives', () => {
    fc.assert(
      fc.property(anyConvolution, (grouped) => {
        const deep = { ...grouped.filters, channels: grouped.input.channels, filters: 1 }
        const data = Float64Array.from(
          { length: deep.channels * deep.height * deep.width },
          (_, index) => (index % 7) - 3,
        )
        const layer: Convolution = {
          ...grouped,
          filters: { ...deep, data },
          groups: 1,
          bias: 'none',
          mode: 'cross-correlation',
        }
        const output = conv2d(layer)
        const matrix = im2col({ ...layer, filter: deep })
        const product = Array.from({ length: matrix.columns }, (_, column) =>
          data.reduce(
            (sum, weight, row) => sum + weight * (matrix.data[row * matrix.columns + column] ?? Number.NaN),
            0,
          ),
        )
        expect(product).toEqual(Array.from(output.data, (value) => value + 0))
        const { rows, columns } = matrix
        const shape = im2colShape({ filter: deep, inputChannels: deep.channels, filters: 1, output })
        expect(shape.patches).toEqual({ rows, columns })
      }),
    )
  })
})

function stuff(
  { data, filters, channels, height, width }: Filters,
  dilation: { height: number; width: number },
): Filters {
  const [tall, wide] = [(height - 1) * dilation.height + 1, (width - 1) * dilation.width + 1]
  const stuffed = new Float64Array(filters * channels * tall * wide)
  for (const [index, weight] of data.entries()) {
    const plane = Math.floor(index / (height * width))
    const row = Math.floor(index / width) % height
    stuffed[(plane * tall + row * dilation.height) * wide + (index % width) * dilation.width] = weight
  }
  return { data: stuffed, filters, channels, height: tall, width: wide }
}

test('the columns of im2col are the windows: 2x2 on a 3x3 input', () => {
  const input = volumeOf([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ])
  const windows = im2col({ input, filter: bothAxes(2), padding: bothAxes(0), stride: bothAxes(1) })
  expect(gridOf({ data: windows.data, channels: 1, height: windows.rows, width: windows.columns })).toEqual([
    [0, 1, 3, 4],
    [1, 2, 4, 5],
    [3, 4, 6, 7],
    [4, 5, 7, 8],
  ])
})

test('im2col names what makes no windows', () => {
  const input = volumeOf([[1, 2, 3]])
  const windows = { input, filter: { height: 1, width: 2 }, padding: bothAxes(0), stride: bothAxes(1) }
  expect(() => im2col({ ...windows, filter: { height: 0, width: 2 } })).toThrow('filter.height must be')
  expect(() => im2col({ ...windows, filter: bothAxes(2) })).toThrow('filter spans 2 pixels')
  expect(() => im2col({ ...windows, input: { ...input, width: 2 } })).toThrow('input.data must hold')
})

test('asymmetric padding: one column of zeros on the left only', () => {
  const layer = plainLayer(volumeOf([[1, 2, 3]]), filtersOf([[[1, 10]]]))
  const left = { height: 0, width: { before: 1, after: 0 } }
  expect(gridOf(conv2d({ ...layer, padding: left }))).toEqual([[10, 21, 32]])
  const right = { height: 0, width: { before: 0, after: 1 } }
  expect(gridOf(conv2d({ ...layer, padding: right }))).toEqual([[21, 32, 3]])
  const below = { height: { before: 0, after: 1 }, width: 0 }
  expect(gridOf(conv2d({ ...layer, padding: below }))).toEqual([
    [21, 32],
    [0, 0],
  ])
})

test('depthwise: every channel meets its own filter only', () => {
  const input = volumeOf([[1, 2]], [[3, 4]])
  const layer = { ...plainLayer(input, filtersOf([[[1, 1]]], [[[10, 10]]])), groups: 2 }
  const output = conv2d({ ...layer, bias: Float64Array.of(0, 5) })
  expect([gridOf(output, 0), gridOf(output, 1)]).toEqual([[[3]], [[75]]])
})

test.each([
  [{ groups: 3 }, 'groups must divide both the 2 input channels and the 2 filters, but it is 3'],
  [{ groups: 0 }, 'groups must be a whole number of at least 1, but it is 0'],
  [{ groups: 1 }, "filters.channels must be the input's 2, because a filter is as deep as its input, but it is 1"],
  [
    { groups: 2, filters: filtersOf([[[1]], [[1]]], [[[1]], [[1]]]) },
    "filters.channels must be the group's 1, because a filter is as deep as its group, but it is 2",
  ],
  [
    { padding: { height: { before: 0, after: -1 }, width: 0 } },
    'padding.height.after must be a whole number of at least 0, but it is -1',
  ],
  [
    { padding: { height: 0, width: { before: 0.5, after: 0 } } },
    'padding.width.before must be a whole number of at least 0, but it is 0.5',
  ],
])('%# is refused in words', (change, message) => {
  const layer = plainLayer(volumeOf([[1, 2]], [[3, 4]]), filtersOf([[[1]]], [[[1]]]))
  expect(() => conv2d({ ...layer, groups: 2, ...change })).toThrow(message)
})
