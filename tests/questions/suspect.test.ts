import { expect, test } from 'vitest'
import type { AnswerKey } from '@/lib/questions/question'
import { detectableIn, isSuspect, misconceptionsOf, pairSuspect } from '@/lib/questions/suspect'

test.each([
  ['forgot-plus-one', true],
  ['forgot-plus-one+padding-once', true],
  ['forgot-plus-one+padding-once+ignored-stride', false],
  ['forgot-plus-one+an idea of another year', false],
  ['an idea of another year+forgot-plus-one', false],
  ['', false],
])('%j names one or two misconceptions that we know: %s', (text, known) => {
  expect(isSuspect(text)).toBe(known)
})

test('a pair is stored as one text, and comes apart again', () => {
  const pair = pairSuspect(['forgot-plus-one', 'padding-once'])
  expect(pair).toBe('forgot-plus-one+padding-once')
  expect(misconceptionsOf(pair)).toEqual(['forgot-plus-one', 'padding-once'])
  expect(misconceptionsOf('ignored-stride')).toEqual(['ignored-stride'])
})

test('an answer can show what a slip, a cell or a pair of the key would put into it, each counted once', () => {
  const [answer, line] = [{ kind: 'number', numerator: 7, denominator: 1 } as const, '']
  const key: AnswerKey = {
    correct: { kind: 'cells', rows: [] },
    slips: [{ misconception: 'forgot-plus-one', answer, line }],
    pairs: [{ misconceptions: ['forgot-plus-one', 'padding-once'], answer, line }],
    cellSlips: [{ misconception: 'ignored-stride', row: 0, column: 0, answer, line }],
    carry: null,
    steps: [],
    figure: null,
  }
  expect(detectableIn(key)).toEqual(['forgot-plus-one', 'ignored-stride', 'padding-once'])
})
