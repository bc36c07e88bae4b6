import { expect, test } from 'vitest'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { batchNormParameters, convParameters, denseParameters, unsharedParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'

test('the first AlexNet layer, 96 filters of 11x11x3, has 34,944 parameters (CS231n)', () => {
  const layer = { filter: bothAxes(11), inputChannels: 3, filters: 96, bias: true }
  expect(convParameters(layer)).toEqual({ weights: 34_848, biases: 96, parameters: 34_944 })
})

test.each([
  [{ filter: bothAxes(5), inputChannels: 3, filters: 100, bias: true }, 7_600],
  [{ filter: bothAxes(5), inputChannels: 3, filters: 100, bias: false }, 7_500],
  [{ filter: bothAxes(1), inputChannels: 64, filters: 32, bias: true }, 2_080],
  [{ filter: { height: 3, width: 5 }, inputChannels: 2, filters: 4, bias: true }, 124],
])('%o has %i parameters', (layer, parameters) => {
  expect(convParameters(layer).parameters).toBe(parameters)
})

test('128x128x3 flattened into 256 neurons takes 12,582,912 weights', () => {
  const layer = denseParameters({ inputs: 128 * 128 * 3, outputs: 256, bias: true })
  expect(layer).toEqual({ weights: 12_582_912, biases: 256, parameters: 12_583_168 })
})

test('300x300x3 flattened into 100 neurons takes 27,000,100 parameters with biases', () => {
  expect(denseParameters({ inputs: 300 * 300 * 3, outputs: 100, bias: true }).parameters).toBe(27_000_100)
})

test('totals are exact up to 2^53 - 1, and an error beyond', () => {
  const most = { inputs: 6361, outputs: 69431 * 20394401, bias: false }
  expect(denseParameters(most).weights).toBe(Number.MAX_SAFE_INTEGER)
  expect(() => denseParameters({ ...most, bias: true })).toThrow(ConvArgumentError)
  expect(() => denseParameters({ inputs: 2 ** 27, outputs: 2 ** 26, bias: false })).toThrow(
    /^outputs makes the product/,
  )
  expect(() => convParameters({ filter: bothAxes(2 ** 27), inputChannels: 3, filters: 1, bias: false })).toThrow(
    /^inputChannels makes the product/,
  )
})

test('groups divide the depth of every filter, not their number', () => {
  const layer = { filter: bothAxes(5), inputChannels: 96, filters: 256, bias: true }
  expect(convParameters({ ...layer, groups: 2 })).toEqual({ weights: 307_200, biases: 256, parameters: 307_456 })
  expect(convParameters({ ...layer, groups: 1 })).toEqual(convParameters(layer))
  expect(convParameters({ ...layer, filters: 96, groups: 96 }).weights).toBe(96 * 25)
})

test.each([
  [{ groups: 3 }, 'groups must divide both the 4 input channels and the 6 filters, but it is 3'],
  [{ groups: 4 }, 'groups must divide both the 4 input channels and the 6 filters, but it is 4'],
  [{ groups: 0 }, 'groups must be a whole number of at least 1, but it is 0'],
])('%o for 4 channels and 6 filters is refused', (change, message) => {
  const layer = { filter: bothAxes(3), inputChannels: 4, filters: 6, bias: false }
  expect(() => convParameters({ ...layer, ...change })).toThrow(message)
})

test('without sharing, the first AlexNet layer would have 105,705,600 parameters (CS231n)', () => {
  const layer = { filter: bothAxes(11), inputChannels: 3, filters: 96, bias: true }
  expect(unsharedParameters({ ...layer, output: bothAxes(55) })).toEqual({
    weights: 290_400 * 363,
    biases: 290_400,
    parameters: 105_705_600,
  })
  expect(unsharedParameters({ ...layer, output: bothAxes(1) })).toEqual(convParameters(layer))
  expect(() => unsharedParameters({ ...layer, output: bothAxes(0) })).toThrow(/^output.height must be/)
})

test('a batch normalisation learns a scale and a shift for each channel', () => {
  expect(batchNormParameters(64)).toEqual({ weights: 64, biases: 64, parameters: 128 })
  expect(() => batchNormParameters(0)).toThrow(/^channels must be/)
})
