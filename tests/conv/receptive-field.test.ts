import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { receptiveField, receptiveFields, type SlidingLayer } from '@/lib/conv/receptive-field'
import { draws } from '../draws'
import { plainLayer } from './volumes'

const layer = (filter: number, stride = 1, padding = 0, dilation = 1): SlidingLayer => ({
  filter,
  stride,
  padding,
  dilation,
})
const repeat = (count: number, ...layers: SlidingLayer[]) => Array.from({ length: count }, () => layers).flat()
const same = layer(3, 1, 1)
const halve = layer(2, 2)

const alexNet = [layer(11, 4), layer(3, 2), layer(5, 1, 2), layer(3, 2), ...repeat(3, same), layer(3, 2)]
const vgg16 = [...repeat(2, same, same, halve), ...repeat(3, same, same, same, halve)]
/** The longest path of ResNet-50, with the stride in the 3x3 convolution of each stage's first block. */
const resNet50 = [
  layer(7, 2, 3),
  layer(3, 2, 1),
  ...[3, 4, 6, 3].flatMap((blocks, stage) => [
    ...repeat(1, layer(1), layer(3, stage === 0 ? 1 : 2, 1), layer(1)),
    ...repeat(blocks - 1, layer(1), same, layer(1)),
  ]),
]

test.each([
  ['AlexNet', alexNet, 195, 32, -64],
  ['VGG16', vgg16, 212, 32, -90],
])('%s: size, jump and padding as published (Araujo, Norris & Sim)', (_, layers, size, jump, start) => {
  expect(receptiveField(layers)).toMatchObject({ size, jump, start })
})

test('ResNet-50 with its strides in the 3x3 convolutions sees 427 pixels', () => {
  expect(receptiveField(resNet50)).toMatchObject({ size: 427, jump: 32 })
})

test.each([
  ['two 3x3 convolutions see 5 pixels', repeat(2, layer(3)), 5],
  ['three see 7, as one 7x7 does (VGG)', repeat(3, layer(3)), 7],
  ['conv 3, pool 2, conv 3 (pooling moves by 2 from there on)', [layer(3), halve, layer(3)], 8],
  ['conv 3, conv 3, pool 2, conv 3, conv 3', [...repeat(2, layer(3)), halve, ...repeat(2, layer(3))], 14],
  ['dilations 1, 2, 4 see 15 (Yu & Koltun)', [layer(3), layer(3, 1, 0, 2), layer(3, 1, 0, 4)], 15],
  ['1x1 convolutions add nothing', [layer(1), layer(3), layer(1)], 3],
])('%s', (_, layers, size) => {
  expect(receptiveField(layers).size).toBe(size)
})

test('every layer has its row: the example of the guide, 3/2/1 twice', () => {
  expect(receptiveFields([layer(3, 2, 1), layer(3, 2, 1)])).toEqual([
    { size: 3, jump: 2, start: -1, centre: 0.5 },
    { size: 7, jump: 4, start: -3, centre: 0.5 },
  ])
})

test('without layers a unit is a pixel', () => {
  expect(receptiveField([])).toEqual({ size: 1, jump: 1, start: 0, centre: 0.5 })
  expect(receptiveFields([])).toEqual([])
})

const chains = fc.array(
  fc.record({
    filter: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.record({ before: fc.integer({ min: 0, max: 3 }), after: fc.integer({ min: 0, max: 3 }) }),
    dilation: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
)

/** Runs a row of pixels through convolutions with all weights 1, each padded with zeros as its layer says. */
function respond(layers: readonly SlidingLayer[], pixels: Float64Array): Float64Array {
  return layers.reduce((data, { filter, stride, padding, dilation = 1 }) => {
    const { before, after } = typeof padding === 'number' ? { before: padding, after: padding } : padding
    const padded = new Float64Array(before + data.length + after)
    padded.set(data, before)
    const input = { data: padded, channels: 1, height: 1, width: padded.length }
    const filters = { data: new Float64Array(filter).fill(1), filters: 1, channels: 1, height: 1, width: filter }
    const geometry = { stride: { height: 1, width: stride }, dilation: { height: 1, width: dilation } }
    return conv2d({ ...plainLayer(input, filters), ...geometry }).data
  }, pixels)
}

test('of all pixels, perturbed one by one, the first and last that a unit notices are those of its field', () => {
  fc.assert(
    fc.property(chains, fc.nat({ max: 2 }), (layers, later) => {
      const { size, jump, start, centre } = receptiveField(layers)
      // The first unit whose whole field lies inside the input, or one of the next two.
      const unit = Math.ceil(-start / jump) + later
      const first = start + unit * jump
      const width = first + size + 3
      const noticed = Array.from({ length: width }, (_, pixel) => pixel).filter(
        (pixel) => respond(layers, new Float64Array(2 * width).fill(0).fill(1, pixel, pixel + 1))[unit] !== 0,
      )
      expect([noticed[0], noticed.at(-1)]).toEqual([first, first + size - 1])
      expect(centre).toBe((start + (start + size)) / 2)
    }),
    { numRuns: draws(150) },
  )
})

test('what makes no layer is refused, and so are jumps beyond 2^53', () => {
  expect(() => receptiveFields([layer(3), layer(3, 0)])).toThrow('stride must be a whole number of at least 1')
  expect(() => receptiveFields([layer(0)])).toThrow(/^filter must be/)
  expect(() => receptiveFields([layer(3, 1, -1)])).toThrow(/^padding must be/)
  expect(() => receptiveFields(repeat(2, layer(1, 2 ** 30)))).toThrow('layers see too many pixels')
})
