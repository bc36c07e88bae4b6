import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerTo(family: string, parameters: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', parameters)
  return formatAnswer(prompt.format, key.correct)
}

test.each([
  ['AlexNet, first pooling layer', { W: 55, F: 3, P: 0, S: 2 }, '27'],
  ['AlexNet, second pooling layer', { W: 27, F: 3, P: 0, S: 2 }, '13'],
  ['AlexNet, third pooling layer', { W: 13, F: 3, P: 0, S: 2 }, '6'],
  ['ResNet-50, pooling after the first convolution', { W: 112, F: 3, P: 1, S: 2 }, '56'],
])('%s', (_, axis, answer) => {
  expect(answerTo('overlapping-pooling', axis)).toBe(answer)
})

// The sizes that PyTorch 2 prints for nn.MaxPool2d(..., ceil_mode=True).
test.each([
  ['SqueezeNet 1.0, maxpool1', { W: 109, F: 3, P: 0, S: 2 }, '54'],
  ['SqueezeNet 1.1, maxpool2', { W: 55, F: 3, P: 0, S: 2 }, '27'],
  ['GoogLeNet, maxpool1', { W: 112, F: 3, P: 0, S: 2 }, '56'],
  ['a last window in the padding is left out', { W: 5, F: 2, P: 1, S: 2 }, '3'],
])('ceil_mode: %s', (_, axis, answer) => {
  expect(answerTo('pooling-ceil-mode', axis)).toBe(answer)
})

test('CS231n: pooling 2 x 2 with stride 2 discards exactly 75 % of the activations', () => {
  const tiles = { windowHeight: 2, windowWidth: 2, rows: 56, columns: 56, D: 64 }
  expect(answerTo('share-discarded', tiles)).toBe('0.75')
})

test('VGG16: 7 x 7 x 512 flattened in front of 4,096 units, 102,760,448 weights', () => {
  expect(answerTo('global-average-pool', { W: 7, D: 512, N: 4096 }).split('\n')[0]).toBe('25,088 | 102,760,448')
})

test('ResNet-50: 2,048 means in front of 1,000 classes', () => {
  expect(answerTo('global-average-pool', { W: 7, D: 2048, N: 1000 }).split('\n')[1]).toBe('2,048 | 2,048,000')
})

test.each([
  ['course', 'invalid (does not fit)'],
  ['framework', '4'],
  ['ceil-mode', '5'],
] as const)('10 pixels, window 3, stride 2 under the %s convention: %s', (convention, answer) => {
  expect(answerTo('pooling-size', { W: 10, F: 3, P: 0, S: 2, convention })).toBe(answer)
})
