import { expect, test } from 'vitest'
import { cellReview } from '@/lib/grading/cell-review'
import type { CellsAnswer, CellsFormat } from '@/lib/questions/answer'
import type { AnswerKey } from '@/lib/questions/question'

const format: CellsFormat = {
  kind: 'cells',
  rows: ['1', '2'],
  columns: [
    { label: 'a', cell: { kind: 'number' } },
    { label: 'b', cell: { kind: 'number' } },
  ],
}
const number = (numerator: number) => ({ kind: 'number' as const, numerator, denominator: 1 })
const correct: CellsAnswer = {
  kind: 'cells',
  rows: [
    [number(1024), number(2)],
    [number(3), null],
  ],
}
const key: AnswerKey = { correct, slips: [], pairs: [], cellSlips: [], carry: null, steps: [], figure: null }

test('every cell shows what was given beside what is right', () => {
  expect(cellReview(key, format, '1024 | 5\n | 7')).toEqual([
    [
      { given: '1,024', correct: '1,024', mark: 'right' },
      { given: '5', correct: '2', mark: 'wrong' },
    ],
    [
      { given: '', correct: '3', mark: 'empty' },
      { given: '7', correct: '', mark: 'wrong' },
    ],
  ])
})

test('what is missing, or cannot be read, shows as empty cells beside the right ones', () => {
  const empty = [
    [
      { given: '', correct: '1,024', mark: 'empty' },
      { given: '', correct: '2', mark: 'empty' },
    ],
    [
      { given: '', correct: '3', mark: 'empty' },
      { given: '', correct: '', mark: 'empty' },
    ],
  ]
  expect(cellReview(key, format, '')).toEqual(empty)
  expect(cellReview(key, format, 'x | y')).toEqual(empty)
})

test('an answer that is not made of cells has no review of them', () => {
  expect(cellReview({ ...key, correct: number(1) }, format, '1')).toBeNull()
})

test('an answer typed in another form than the key’s shows as empty', () => {
  const one = { kind: 'number', square: false, invalidAllowed: false } as const
  expect(
    cellReview(key, one, '7')
      ?.flat()
      .every(({ given }) => given === ''),
  ).toBe(true)
})
