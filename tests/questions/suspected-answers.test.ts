import { expect, test } from 'vitest'
import type { Answer } from '@/lib/questions/answer'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { AnswerKey, CellSlip } from '@/lib/questions/question'
import { suspectedAnswers } from '@/lib/questions/suspected-answers'

const number = (numerator: number) => ({ kind: 'number' as const, numerator, denominator: 1 })
const cells = (...rows: number[][]): Answer => ({ kind: 'cells', rows: rows.map((row) => row.map(number)) })
const inCell = (misconception: MisconceptionId, row: number, column: number, value: number): CellSlip => ({
  ...{ misconception, row, column, answer: number(value), line: '' },
})

const key: AnswerKey = {
  correct: cells([1, 2], [3, 4]),
  slips: [
    { misconception: 'flipped-filter', answer: cells([4, 3], [2, 1]), line: '' },
    { misconception: 'padding-once', answer: cells([9, 9], [9, 9]), line: '' },
    { misconception: 'flipped-filter', answer: cells([4, 4], [4, 4]), line: '' },
  ],
  pairs: [
    { misconceptions: ['padding-once', 'rounded-up'], answer: cells([5, 5], [5, 5]), line: '' },
    { misconceptions: ['rounded-up', 'padding-once'], answer: cells([6, 6], [6, 6]), line: '' },
  ],
  cellSlips: [
    inCell('padding-once', 0, 1, 7),
    inCell('rounded-up', 1, 0, 8),
    inCell('padding-once', 1, 0, 6),
    inCell('padding-once', 0, 1, 5),
  ],
  carry: null,
  steps: [],
  figure: null,
}

test('every answer that an idea gives, in the order of the key', () => {
  expect(suspectedAnswers(key, 'flipped-filter')).toEqual([cells([4, 3], [2, 1]), cells([4, 4], [4, 4])])
  expect(suspectedAnswers(key, 'forgot-plus-one')).toEqual([])
})

test('a pair of ideas is another one than the same two the other way round', () => {
  expect(suspectedAnswers(key, 'padding-once+rounded-up')).toEqual([cells([5, 5], [5, 5])])
  expect(suspectedAnswers(key, 'rounded-up+padding-once')).toEqual([cells([6, 6], [6, 6])])
})

test('an idea that spoils single cells gives the right ones beside them, in each cell its first answer', () => {
  expect(suspectedAnswers(key, 'rounded-up')).toEqual([cells([1, 2], [8, 4])])
  expect(suspectedAnswers(key, 'padding-once')).toEqual([cells([9, 9], [9, 9]), cells([1, 7], [6, 4])])
})

test('cells count only where the answer is made of them', () => {
  expect(suspectedAnswers({ ...key, correct: number(3) }, 'rounded-up')).toEqual([])
})
