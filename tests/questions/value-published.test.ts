import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerTo(family: string, parameters: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', parameters)
  return formatAnswer(prompt.format, key.correct)
}

const input = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
]
const kernel = [
  [0, 1],
  [2, 3],
]

test('a cross-correlation by hand: 0*0 + 1*1 + 2*1 + 3*2 = 9, and every step adds 6', () => {
  const question = { input, kernel, convention: 'cross-correlation' }
  expect(answerTo('correlation-or-convolution', question)).toBe('9 | 15\n15 | 21')
})

test('the true convolution of the same numbers: 3*0 + 2*1 + 1*1 + 0*2 = 3, and every step adds 6', () => {
  const question = { input, kernel, convention: 'true-convolution' }
  expect(answerTo('correlation-or-convolution', question)).toBe('3 | 9\n9 | 15')
})

test('“Dive into Deep Learning”, pooling: 0 to 8 under a 2 x 2 window make 4, 5, 7, 8', () => {
  const counted = [
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ]
  expect(answerTo('max-pool-values', { F: 2, P: 0, S: 1, input: counted })).toBe('4 | 5\n7 | 8')
})

test.each([
  ['padding-counted', '0.25'],
  ['padding-left-out', '1'],
] as const)('a corner of ones under average pooling with %s: %s', (convention, mean) => {
  const ones = [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ]
  expect(answerTo('average-pool-value', { F: 2, P: 1, S: 1, row: 0, column: 0, input: ones, convention })).toBe(mean)
})
