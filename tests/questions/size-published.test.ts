import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerTo(family: string, numbers: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', numbers)
  return formatAnswer(prompt.format, key.correct)
}

test.each([
  [
    'CS231n: AlexNet’s first layer has 55 x 55 positions',
    'window-positions',
    { W: 227, F: 11, P: 0, S: 4, K: 96 },
    '3,025',
  ],
  ['CS231n: 7 x 7 with a 3 x 3 filter and stride 2', 'strided-valid', { W: 7, F: 3, P: 0, S: 2 }, '3'],
  [
    'CS231n: 7 x 7 with a 3 x 3 filter and stride 3',
    'strided-valid',
    { W: 7, F: 3, P: 0, S: 3 },
    'invalid (does not fit)',
  ],
  ['CS231n: W 10, F 3, S 2', 'strided-valid', { W: 10, F: 3, P: 0, S: 2 }, 'invalid (does not fit)'],
  ['the same in a framework', 'strided-valid', { W: 10, F: 3, P: 0, S: 2, convention: 'framework' }, '4'],
  ['Coursera: 63 x 63 x 16 padded by 2', 'padded-input', { H: 63, W: 63, D: 16, P: 2 }, '67 × 67 × 16'],
  ['Dumoulin & Visin, relation 4: i 5, k 3', 'full-padding', { W: 5, F: 3, asked: 'size' }, '7'],
  ['Dumoulin & Visin, relation 4: p = k - 1', 'full-padding', { W: 5, F: 3, asked: 'padding' }, '2'],
  ['Dumoulin & Visin: i 6, k 3, s 2, p 1 leaves a row', 'uncovered-pixels', { W: 6, F: 3, P: 1, S: 2 }, '1'],
  ['Dumoulin & Visin: i 5, k 3, s 2, p 1 leaves none', 'uncovered-pixels', { W: 5, F: 3, P: 1, S: 2 }, '0'],
  ['PyTorch’s Conv1d: length 50, kernel 3, stride 2', 'signal-size', { W: 50, F: 3, P: 0, S: 2 }, '24'],
])('%s', (_, family, numbers, answer) => {
  expect(answerTo(family, numbers)).toBe(answer)
})
