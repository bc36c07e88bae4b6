import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depthwiseSeparable } from '@/lib/conv/depthwise-separable'
import { convMacs, denseMacs } from '@/lib/conv/mac-count'
import { convParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'

test.each([
  ['AlexNet, first layer', { filter: bothAxes(11), inputChannels: 3, filters: 96, output: bothAxes(55) }, 105_415_200],
  ['VGG16, conv1_2', { filter: bothAxes(3), inputChannels: 64, filters: 64, output: bothAxes(224) }, 1_849_688_064],
  ['ResNet, first layer', { filter: bothAxes(7), inputChannels: 3, filters: 64, output: bothAxes(112) }, 118_013_952],
  [
    'AlexNet, second layer in two groups',
    { filter: bothAxes(5), inputChannels: 96, filters: 256, groups: 2, output: bothAxes(27) },
    223_948_800,
  ],
  [
    'unequal sides',
    { filter: { height: 3, width: 5 }, inputChannels: 2, filters: 4, output: { height: 6, width: 7 } },
    5_040,
  ],
])('%s: %o takes %i multiply-accumulates', (_, layer, macs) => {
  expect(convMacs(layer)).toBe(macs)
})

test('the last layer of VGG16 takes as many as it has weights', () => {
  expect(denseMacs({ inputs: 4096, outputs: 1000 })).toBe(4_096_000)
})

test('a depthwise separable layer costs 1 / K + 1 / F^2 of the whole one (MobileNet)', () => {
  const layer = { filter: bothAxes(3), inputChannels: 512, filters: 512, bias: false }
  const output = bothAxes(14)
  const { depthwise, pointwise } = depthwiseSeparable(layer)
  const split = convMacs({ ...depthwise, output }) + convMacs({ ...pointwise, output })
  expect(split / convMacs({ ...layer, output })).toBeCloseTo(1 / 512 + 1 / 9, 12)
  expect([convMacs({ ...depthwise, output }), convMacs({ ...pointwise, output })]).toEqual([903_168, 51_380_224])
})

test('64 to 128 channels by 3x3: 8,768 weights separably, 73,728 otherwise', () => {
  const layer = { filter: bothAxes(3), inputChannels: 64, filters: 128, bias: false }
  const { depthwise, pointwise } = depthwiseSeparable(layer)
  expect(convParameters(depthwise).parameters + convParameters(pointwise).parameters).toBe(8_768)
  expect(convParameters(layer).parameters).toBe(73_728)
})

test('counting every product of every window one by one gives the same', () => {
  const side = fc.integer({ min: 1, max: 3 })
  const layers = fc.record({ height: side, width: side, perGroup: side, outPerGroup: side, groups: side, out: side })
  fc.assert(
    fc.property(layers, ({ height, width, perGroup, outPerGroup, groups, out }) => {
      let products = 0
      for (let filter = 0; filter < outPerGroup * groups; filter++) {
        const group = Math.floor(filter / outPerGroup)
        for (let channel = 0; channel < perGroup * groups; channel++) {
          if (Math.floor(channel / perGroup) === group) products += height * width * out * (out + 1)
        }
      }
      const layer = {
        filter: { height, width },
        inputChannels: perGroup * groups,
        filters: outPerGroup * groups,
        groups,
      }
      expect(convMacs({ ...layer, output: { height: out, width: out + 1 } })).toBe(products)
    }),
  )
})

test('what cannot be counted is refused', () => {
  const layer = { filter: bothAxes(3), inputChannels: 4, filters: 8, output: bothAxes(5) }
  expect(() => convMacs({ ...layer, output: { height: 5, width: 0 } })).toThrow(/^output.width must be/)
  expect(() => convMacs({ ...layer, output: bothAxes(2 ** 26) })).toThrow(/^output makes the product/)
  expect(() => convMacs({ ...layer, groups: 3 })).toThrow(
    'groups must divide both the 4 input channels and the 8 filters, but it is 3',
  )
  expect(() => denseMacs({ inputs: 0, outputs: 1 })).toThrow(/^inputs must be/)
})
