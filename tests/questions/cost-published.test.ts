import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerOf(family: string, parameters: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', parameters)
  return formatAnswer(prompt.format, key.correct)
}

test.each([
  ['CS231n, a neuron on CIFAR with 5 x 5', 'neuron-weights', { W: 32, F: 5, D: 3, K: 12 }, '75'],
  ['CS231n, a neuron on 16 x 16 x 20 with 3 x 3', 'neuron-weights', { W: 16, F: 3, D: 20, K: 12 }, '180'],
  ['CS231n, AlexNet without sharing', 'unshared-parameters', { W: 227, F: 11, P: 0, S: 4, D: 3, K: 96 }, '105,705,600'],
  ['LeNet-5, the first dense layer', 'flatten-dense', { H: 5, W: 5, C: 16, N: 120 }, '48,120'],
  ['VGG16, the first dense layer', 'flatten-dense', { H: 7, W: 7, C: 512, N: 4096 }, '102,764,544'],
  ['ResNet-50, the last 1 x 1 of its first block', 'one-by-one', { W: 56, D: 64, K: 256 }, '16,640'],
  [
    'AlexNet, its second layer in two groups',
    'grouped-weights',
    { F: 5, D: 96, K: 256, g: 2, convention: 'one-bias-per-filter' },
    '307,456',
  ],
  ['ResNet-50, its first layer', 'batch-norm', { F: 7, D: 3, K: 64 }, '9,536'],
  ['AlexNet, its first layer', 'mac-count', { W: 227, F: 11, P: 0, S: 4, D: 3, K: 96 }, '105,415,200'],
  ['VGG16, its first layer', 'mac-count', { W: 224, F: 3, P: 1, S: 1, D: 3, K: 64 }, '86,704,128'],
  ['CS231n, VGG16 conv1 (3.2M values)', 'activation-memory', { W: 224, F: 3, P: 1, S: 1, D: 3, K: 64 }, '12,845,056'],
  ['64 to 128 channels, separable', 'depthwise-separable', { F: 3, D: 64, K: 128 }, '576\n8,192\n8,768\n73,728'],
  [
    'CS231n, three 3 x 3 are 27 C C, one 7 x 7 is 49 C C',
    'stacked-filters',
    { n: 3, F: 3, C: 10 },
    '7 | 2,700\n7 | 4,900',
  ],
  [
    'D2L, both channel counts doubled',
    'channel-scaling',
    { F: 3, W: 32, D: 64, K: 64, newW: 32, newD: 128, newK: 128 },
    '4\n4\n2',
  ],
] as const)('%s', (_, family, parameters, expected) => {
  expect(answerOf(family, parameters)).toBe(expected)
})
