import { expect, test } from 'vitest'
import { concludeFollowUp } from '@/lib/grading/conclude-follow-up'
import type { AnswerKey, CellSlip } from '@/lib/questions/question'

const number = (numerator: number) => ({ kind: 'number' as const, numerator, denominator: 1 })

const key: AnswerKey = {
  correct: number(7),
  slips: [
    { misconception: 'forgot-plus-one', answer: number(6), line: '' },
    { misconception: 'padding-once', answer: number(6), line: '' },
    { misconception: 'rounded-up', answer: number(8), line: '' },
  ],
  pairs: [
    { misconceptions: ['padding-once', 'forgot-plus-one'], answer: number(6), line: '' },
    { misconceptions: ['padding-once', 'forgot-plus-one'], answer: number(5), line: '' },
  ],
  cellSlips: [],
  carry: null,
  steps: [],
  figure: null,
}

test('one suspect left is settled, several are narrowed, in the order of the suspects', () => {
  expect(concludeFollowUp(['rounded-up', 'padding-once'], key, number(8))).toStrictEqual({
    kind: 'settled',
    suspect: 'rounded-up',
  })
  expect(concludeFollowUp(['padding-once', 'rounded-up', 'forgot-plus-one'], key, number(6))).toStrictEqual({
    kind: 'narrowed',
    suspects: ['padding-once', 'forgot-plus-one'],
  })
})

test('a pair that was suspected is settled even where a single idea gives the same answer', () => {
  expect(concludeFollowUp(['rounded-up', 'padding-once+forgot-plus-one'], key, number(6))).toStrictEqual({
    kind: 'settled',
    suspect: 'padding-once+forgot-plus-one',
  })
})

test('an answer of none of the suspects is unexplained, whoever else gives it', () => {
  expect(concludeFollowUp(['rounded-up'], key, number(6))).toStrictEqual({ kind: 'unexplained' })
  expect(concludeFollowUp(['rounded-up'], key, number(1))).toStrictEqual({ kind: 'unexplained' })
})

test('nothing is concluded from no answer; the right one is right', () => {
  expect(concludeFollowUp(['rounded-up'], key, null)).toStrictEqual({ kind: 'unanswered' })
  expect(concludeFollowUp(['rounded-up'], key, number(7))).toStrictEqual({ kind: 'right' })
})

test('a suspect found in a single wrong cell is settled', () => {
  const slip: CellSlip = { misconception: 'kept-depth', row: 0, column: 1, answer: number(5), line: '' }
  const cells = { ...key, correct: { kind: 'cells' as const, rows: [[number(1), number(2)]] }, cellSlips: [slip] }
  const answer = { kind: 'cells' as const, rows: [[number(1), number(5)]] }
  expect(concludeFollowUp(['kept-depth', 'rounded-up'], cells, answer)).toStrictEqual({
    kind: 'settled',
    suspect: 'kept-depth',
  })
})
