import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerTo(family: string, numbers: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', numbers)
  return formatAnswer(prompt.format, key.correct)
}

const d2lExercise = { H: 8, W: 8, Fh: 3, Fw: 5, Ph: 0, Pw: 1, Sh: 3, Sw: 4 }
const conv2dExample = { H: 50, W: 100, Fh: 3, Fw: 5, Ph: 4, Pw: 2, Sh: 2, Sw: 1 }
const alexNet = { H: 227, W: 227, D: 3, F: 11, P: 0, S: 4, K: 96 }
const courseraLayer = { H: 63, W: 63, D: 16, F: 7, P: 0, S: 2, K: 32 }
const resNetInput = { H: 224, W: 224, D: 3, F: 7, P: 3, S: 2, K: 64 }

test.each([
  ['D2L 7.3, exercise 1', 'two-axes', d2lExercise, '2 × 2'],
  [
    'the same where the stride has to fit',
    'two-axes',
    { ...d2lExercise, convention: 'course' },
    'invalid (does not fit)',
  ],
  ['PyTorch’s Conv2d example', 'two-axes', conv2dExample, '28 × 100'],
  ['CS231n: AlexNet', 'output-volume', alexNet, '55 × 55 × 96'],
  ['Coursera: 32 filters of 7 x 7, stride 2', 'output-volume', courseraLayer, '29 × 29 × 32'],
  ['ResNet’s first layer in a course', 'output-volume', resNetInput, 'invalid (does not fit)'],
  ['ResNet’s first layer in PyTorch', 'output-volume', { ...resNetInput, convention: 'framework' }, '112 × 112 × 64'],
  ['AlexNet: maps', 'output-depth', { W: 227, D: 3, F: 11, K: 96, asked: 'output' }, '96'],
  ['AlexNet: depth of a filter', 'output-depth', { W: 227, D: 3, F: 11, K: 96, asked: 'filter' }, '3'],
  ['AlexNet’s filter, backwards', 'find-filter', { W: 227, P: 0, S: 4, O: 55 }, '11'],
  ['Dumoulin & Visin: i 5 and 6 give the same', 'inputs-for-output', { F: 3, P: 1, S: 2, O: 3 }, '5; 6'],
  ['CS231n: 7 x 7, 3 x 3, strides 1 to 3', 'strides-that-fit', { W: 7, F: 3, P: 0, L: 3 }, '1; 2'],
  ['TensorFlow: width 13, filter 6, stride 5', 'tensorflow-same-size', { W: 13, F: 6, S: 5 }, '3'],
  ['TensorFlow: its zeros', 'tensorflow-same-pads', { W: 13, F: 6, S: 5 }, '1 | 2'],
  ['TensorFlow: ResNet’s first layer', 'tensorflow-same-pads', { W: 224, F: 7, S: 2 }, '2 | 3'],
  ['D2L: one row on either side is p = 2', 'total-to-per-side', { W: 8, F: 3, S: 1, given: 1, asked: 'total' }, '2'],
])('%s', (_, family, numbers, answer) => {
  expect(answerTo(family, numbers)).toBe(answer)
})
