import { describe, expect, test } from 'vitest'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { conv2d } from '@/lib/conv/conv2d'
import { outputSize } from '@/lib/conv/output-size'
import { convParameters, denseParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { averagePool, maxPool } from '@/lib/conv/pooling'
import { samePadding } from '@/lib/conv/same-padding'
import { filtersOf, identityGrid, plainLayer, volumeOf } from './volumes'

/** The error that `run` throws, which must be ours. */
function refusal(run: () => unknown): ConvArgumentError {
  try {
    run()
  } catch (error) {
    if (error instanceof ConvArgumentError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('an argument error is a RangeError with a name of its own', () => {
  const error = refusal(() => outputSize({ input: 7, filter: 3, padding: 0, stride: 0 }))
  expect(error).toBeInstanceOf(RangeError)
  expect(error.name).toBe('ConvArgumentError')
})

describe('outputSize names the argument and its value', () => {
  const axis = { input: 7, filter: 3, padding: 0, stride: 1, dilation: 1 }
  test.each([
    [{ input: 0 }, 'input', 'input must be a whole number of at least 1, but it is 0'],
    [{ input: 7.5 }, 'input', 'input must be a whole number of at least 1, but it is 7.5'],
    [{ input: Number.NaN }, 'input', 'input must be a whole number of at least 1, but it is NaN'],
    [
      { input: 2 ** 53 },
      'input',
      'input must be at most 9007199254740991 to be counted exactly, but it is 9007199254740992',
    ],
    [{ input: Number.POSITIVE_INFINITY }, 'input', 'input must be a whole number of at least 1, but it is Infinity'],
    [{ filter: 0 }, 'filter', 'filter must be a whole number of at least 1, but it is 0'],
    [{ filter: 8 }, 'filter', 'filter spans 8 pixels, but the padded input has only 7'],
    [{ filter: 4, dilation: 3, padding: 1 }, 'filter', 'filter spans 10 pixels, but the padded input has only 9'],
    [{ padding: -1 }, 'padding', 'padding must be a whole number of at least 0, but it is -1'],
    [{ padding: 0.5 }, 'padding', 'padding must be a whole number of at least 0, but it is 0.5'],
    [{ padding: 2 ** 52 }, 'padding', 'too large to be counted exactly'],
    [{ stride: 0 }, 'stride', 'stride must be a whole number of at least 1, but it is 0'],
    [{ stride: -2 }, 'stride', 'stride must be a whole number of at least 1, but it is -2'],
    [{ stride: 2 ** 53 - 1 }, 'stride', 'stride of 9007199254740991 is too large to be counted exactly'],
    [{ dilation: 0 }, 'dilation', 'dilation must be a whole number of at least 1, but it is 0'],
    [{ dilation: 2 ** 52 }, 'dilation', 'dilation of 4503599627370496 spreads 3 taps too far to be counted exactly'],
  ])('%o', (change, argument, message) => {
    const error = refusal(() => outputSize({ ...axis, ...change }))
    expect(error.argument).toBe(argument)
    expect(error.message).toContain(message)
  })
})

describe('conv2d names the argument and its value', () => {
  const layer = plainLayer(volumeOf(identityGrid(5)), filtersOf([identityGrid(3)]))
  const { input, filters } = layer
  test.each([
    [{ input: { ...input, width: 4 } }, 'input.data must hold 1 x 5 x 4 = 20 values, but it holds 25'],
    [{ input: { ...input, height: 0 } }, 'input.height must be a whole number of at least 1, but it is 0'],
    [{ input: { ...input, channels: 1.5 } }, 'input.channels must be a whole number of at least 1, but it is 1.5'],
    [{ input: { ...input, width: Number.NaN } }, 'input.width must be a whole number of at least 1, but it is NaN'],
    [{ filters: { ...filters, height: 2 } }, 'filters.data must hold 1 x 1 x 2 x 3 = 6 weights, but it holds 9'],
    [{ filters: { ...filters, filters: 0 } }, 'filters.filters must be a whole number of at least 1, but it is 0'],
    [
      { filters: filtersOf([identityGrid(3), identityGrid(3)]) },
      "filters.channels must be the input's 1, because a filter is as deep as its input, but it is 2",
    ],
    [{ bias: Float64Array.of(1, 2) }, 'bias must hold one number per filter, 1, but it holds 2'],
    [{ padding: { height: 0, width: -1 } }, 'padding.width must be a whole number of at least 0, but it is -1'],
    [{ stride: { height: 0, width: 1 } }, 'stride.height must be a whole number of at least 1, but it is 0'],
    [{ dilation: { height: 1, width: 0 } }, 'dilation.width must be a whole number of at least 1, but it is 0'],
    [{ filters: filtersOf([identityGrid(6)]) }, 'filter spans 6 pixels, but the padded input has only 5'],
    [
      { padding: bothAxes(1e6) },
      'padding asks for 1 x 2000005 x 2000005 values, but at most 268435456 are computed at once',
    ],
  ])('%#', (change, message) => {
    const error = refusal(() => conv2d({ ...layer, ...change }))
    expect(error.message).toBe(message)
    expect(message.startsWith(error.argument)).toBe(true)
  })
})

test('pooling refuses a padding in which a whole window would fit, and what conv2d refuses', () => {
  const pooling = { input: volumeOf(identityGrid(4)), window: bothAxes(2), stride: bothAxes(2), padding: bothAxes(0) }
  const padded = { ...pooling, padding: { height: 0, width: 2 }, countPadding: false }
  expect(refusal(() => maxPool(padded)).message).toBe("padding.width must be smaller than the window's 2, but it is 2")
  expect(refusal(() => averagePool(padded)).argument).toBe('padding.width')
  expect(refusal(() => maxPool({ ...pooling, stride: bothAxes(0) })).argument).toBe('stride.height')
  expect(refusal(() => maxPool({ ...pooling, window: { height: 5, width: 2 } })).argument).toBe('filter')
  expect(refusal(() => maxPool({ ...pooling, window: { height: 2, width: 1.5 } })).argument).toBe('window.width')
  expect(refusal(() => maxPool({ ...pooling, padding: bothAxes(-1) })).argument).toBe('padding.height')
  expect(refusal(() => maxPool({ ...pooling, input: { ...pooling.input, height: 3 } })).argument).toBe('input.data')
})

test('counting refuses what is not a whole number of at least 1', () => {
  const layer = { filter: bothAxes(3), inputChannels: 3, filters: 8, bias: true }
  expect(refusal(() => convParameters({ ...layer, filter: { height: 3, width: 0 } })).argument).toBe('filter.width')
  expect(refusal(() => convParameters({ ...layer, inputChannels: 0 })).argument).toBe('inputChannels')
  expect(refusal(() => convParameters({ ...layer, filters: 2.5 })).argument).toBe('filters')
  expect(refusal(() => denseParameters({ inputs: Number.NaN, outputs: 1, bias: true })).argument).toBe('inputs')
  expect(refusal(() => denseParameters({ inputs: 1, outputs: -1, bias: true })).argument).toBe('outputs')
  expect(refusal(() => samePadding({ filter: 0 })).argument).toBe('filter')
  expect(refusal(() => samePadding({ filter: 3, dilation: 0 })).argument).toBe('dilation')
})
