import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import type { Answer, AnswerFormat } from '@/lib/questions/answer'

const number: AnswerFormat = { kind: 'number', square: false, invalidAllowed: true }
const fit: AnswerFormat = {
  kind: 'choice',
  options: [
    { option: 'fits', label: 'It fits' },
    { option: 'invalid', label: 'Invalid: it does not fit' },
  ],
}

test.each<[AnswerFormat, Answer, string]>([
  [number, { kind: 'number', numerator: 7, denominator: 1 }, '7'],
  [number, { kind: 'number', numerator: 0, denominator: 1 }, '0'],
  [number, { kind: 'number', numerator: 999, denominator: 1 }, '999'],
  [number, { kind: 'number', numerator: 1000, denominator: 1 }, '1,000'],
  [number, { kind: 'number', numerator: 12_582_912, denominator: 1 }, '12,582,912'],
  [number, { kind: 'number', numerator: -3, denominator: 1 }, '-3'],
  [number, { kind: 'number', numerator: -12_345, denominator: 1 }, '-12,345'],
  [number, { kind: 'number', numerator: -345, denominator: 1 }, '-345'],
  [number, { kind: 'number', numerator: 9, denominator: 2 }, '4.5'],
  [number, { kind: 'number', numerator: 1, denominator: 8 }, '0.125'],
  [number, { kind: 'number', numerator: 13, denominator: 3 }, '13/3'],
  [number, { kind: 'invalid' }, 'invalid (does not fit)'],
  [number, { kind: 'shape', sizes: [32, 32, 1024] }, '32 × 32 × 1,024'],
  [fit, { kind: 'choice', option: 'invalid' }, 'Invalid: it does not fit'],
  [fit, { kind: 'choice', option: 'taken-out-since' }, 'taken-out-since'],
  [number, { kind: 'choice', option: 'fits' }, 'fits'],
  [{ ...fit, kind: 'choices' }, { kind: 'choices', options: ['fits', 'other'] }, 'It fits; other'],
  [number, { kind: 'set', members: [2, 1000] }, '2; 1,000'],
  [
    number,
    {
      kind: 'cells',
      rows: [
        [
          { kind: 'shape', sizes: [1000, 2] },
          { kind: 'number', numerator: 9, denominator: 2 },
        ],
        [null, { kind: 'number', numerator: 1000, denominator: 1 }],
      ],
    },
    '1,000 × 2 | 4.5\n | 1,000',
  ],
])('%j %j reads %s', (format, answer, text) => {
  expect(formatAnswer(format, answer)).toBe(text)
})
