import { expect, test } from 'vitest'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { convParameters, denseParameters } from '@/lib/conv/parameter-count'
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
