import { describe, expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerTo(family: string, parameters: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', parameters)
  return formatAnswer(prompt.format, key.correct)
}

const conv = (K: number, F: number, P = 0, S = 1) => ({ kind: 'conv', F, P, S, K })
const pool = (F: number, S = F, P = 0) => ({ kind: 'pool', F, P, S })
const flatten = { kind: 'flatten' }
const dense = (K: number) => ({ kind: 'dense', K })

describe('transposed convolutions', () => {
  test.each([
    ['Dumoulin & Visin, figure 4.1: 2 to 4 with a 3 x 3 filter', { W: 2, F: 3, P: 0, S: 1, A: 0 }, '4'],
    ['figure 4.5: 2 to 5 with stride 2', { W: 2, F: 3, P: 0, S: 2, A: 0 }, '5'],
    ['figure 4.6: 3 to 5 with stride 2 and padding 1', { W: 3, F: 3, P: 1, S: 2, A: 0 }, '5'],
    ['figure 4.7: 3 to 6, with one pixel of output padding', { W: 3, F: 3, P: 1, S: 2, A: 1 }, '6'],
    ['DCGAN doubles with 4 x 4, stride 2 and padding 1', { W: 16, F: 4, P: 1, S: 2, A: 0 }, '32'],
    ['PyTorch, ConvTranspose2d: 6 back to 12', { W: 6, F: 3, P: 1, S: 2, A: 1 }, '12'],
  ])('%s', (_, parameters, size) => {
    expect(answerTo('transposed-size', parameters)).toBe(size)
  })

  test.each([
    ['PyTorch, ConvTranspose2d: 12 after 3 x 3, stride 2, padding 1', { W: 12, F: 3, P: 1, S: 2 }, '1'],
    ['Lasagne 746: 28, not 27', { W: 28, F: 3, P: 0, S: 2 }, '1'],
    ['27 comes back without any', { W: 27, F: 3, P: 0, S: 2 }, '0'],
  ])('output padding: %s', (_, parameters, size) => {
    expect(answerTo('output-padding', parameters)).toBe(size)
  })
})

test("CS231n: AlexNet's first layer as [96 x 363] times [363 x 3025]", () => {
  const layer = { W: 227, F: 11, P: 0, S: 4, D: 3, K: 96 }
  expect(answerTo('im2col-sizes', layer)).toBe('96 | 363\n363 | 3,025\n96 | 3,025')
  expect(answerTo('im2col-sizes', { ...layer, convention: 'im2col-rows' })).toBe('363 | 96\n3,025 | 363\n3,025 | 96')
})

test('CS231n: an image of 384 instead of 224 gives 12 x 12 maps and a 6 x 6 class map', () => {
  expect(answerTo('dense-as-convolution', { R: 32, M: 7, C: 512, K: 4096, N: 1000, L: 12 })).toBe(
    '7 × 7 × 512\n12 × 12 × 512\n6 × 6 × 1,000',
  )
})

test.each([
  [
    'AlexNet flattens 6 x 6 of at least 227',
    6,
    [
      [11, 0, 4],
      [3, 0, 2],
      [5, 2, 1],
      [3, 0, 2],
      [3, 1, 1],
      [3, 0, 2],
    ],
    '227',
  ],
  [
    'LeNet-5 without padding survives 16',
    1,
    [
      [5, 0, 1],
      [2, 0, 2],
      [5, 0, 1],
      [2, 0, 2],
    ],
    '16',
  ],
])('%s', (_, O, numbers, side) => {
  const layers = numbers.map(([F, P, S]) => ({ kind: 'conv', F, P, S }))
  expect(answerTo('smallest-input', { O, layers })).toBe(side)
})

describe('LeNet-5 on 32 x 32', () => {
  const layers = [conv(6, 5), pool(2), conv(16, 5), pool(2), flatten, dense(120), dense(84), dense(10)]
  const leNet = { network: 'lenet', W: 32, D: 1, layers }

  test('61,706 parameters', () => expect(answerTo('total-parameters', leNet)).toBe('61,706'))

  test('400 inputs of the first dense layer', () => expect(answerTo('in-features', { ...leNet, B: 4 })).toBe('400'))

  test('its table', () => {
    expect(answerTo('layer-table', leNet).split('\n')).toEqual([
      '28 × 28 × 6 | 156',
      '14 × 14 × 6 | 0',
      '10 × 10 × 16 | 2,416',
      '5 × 5 × 16 | 0',
      '1 × 1 × 400 | 0',
      '1 × 1 × 120 | 48,120',
      '1 × 1 × 84 | 10,164',
      '1 × 1 × 10 | 850',
    ])
  })
})

test('VGG16 learns 138,357,544 numbers', () => {
  const blocks = [
    [64, 64],
    [128, 128],
    [256, 256, 256],
    [512, 512, 512],
    [512, 512, 512],
  ]
  const layers = blocks.flatMap((block) => [...block.map((K) => conv(K, 3, 1)), pool(2)])
  const network = { network: 'vgg', W: 224, D: 3, layers: [...layers, flatten, dense(4096), dense(4096), dense(1000)] }
  expect(answerTo('total-parameters', network)).toBe('138,357,544')
})

test('Keras and PyTorch tutorial for digits: 9,216 inputs after 3 x 3, 3 x 3 and a pool', () => {
  const layers = [conv(32, 3), conv(64, 3), pool(2), flatten, dense(128), dense(10)]
  expect(answerTo('in-features', { network: 'digits', W: 28, D: 1, layers, B: 64 })).toBe('9,216')
  expect(answerTo('total-parameters', { network: 'digits', W: 28, D: 1, layers })).toBe('1,199,882')
})
