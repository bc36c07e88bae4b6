import { describe, expect, test } from 'vitest'
import { readRulingForm } from '@/lib/attempts/ruling-form'
import { guardedRuling, rulingInWords } from '@/lib/attempts/ruling-in-words'

const item = { bankId: 'b', item: 2 }
const questions = [{ from: item, format: { kind: 'number', square: true, invalidAllowed: false } } as const]
const read = (values: Record<string, string>) =>
  readRulingForm({ question: 'b/2', why: 'A slip of ours.', ...values }, questions)

describe('the form of a ruling', () => {
  test.each([
    [{ kind: 'leave-out' }, { kind: 'leave-out', item }],
    [{ kind: 'full-points' }, { kind: 'full-points', item }],
    [{ kind: 'accept-all' }, { kind: 'accept-all', item }],
    [
      { kind: 'accept-answer', answer: ' 8 ' },
      { kind: 'accept-answer', item, raw: '8' },
    ],
    [
      { kind: 'accept-mistake', misconception: 'forgot-plus-one' },
      { kind: 'accept-mistake', item, misconception: 'forgot-plus-one' },
    ],
    [
      { kind: 'worth', points: '2.5' },
      { kind: 'worth', item, points: 2.5 },
    ],
    [
      { kind: 'worth', points: '0' },
      { kind: 'worth', item, points: 0 },
    ],
    [{ kind: 'present-key' }, { kind: 'present-key', item, reworded: false }],
    [
      { kind: 'present-key', question: '', reworded: 'on' },
      { kind: 'present-key', item: null, reworded: true },
    ],
  ])('%o is read', (values, ruling) => {
    expect(read(values)).toEqual({ kind: 'ruling', ruling, why: 'A slip of ours.' })
  })

  test.each([
    [{ kind: '' }, ['kind']],
    [{ kind: 'points' }, ['kind']],
    [{ kind: 'leave-out', question: '' }, ['question']],
    [{ kind: 'leave-out', question: 'b/3' }, ['question']],
    [{ kind: 'present-key', question: 'b/3' }, ['question']],
    [{ kind: 'accept-answer', answer: '' }, ['answer']],
    [{ kind: 'accept-answer', answer: 'as large as before' }, ['answer']],
    [{ kind: 'accept-mistake', misconception: 'laziness' }, ['misconception']],
    [{ kind: 'worth', points: '-1' }, ['points']],
    [{ kind: 'worth', points: '1001' }, ['points']],
    [{ kind: 'worth', points: '' }, ['points']],
    [{ kind: 'leave-out', why: ' ' }, ['why']],
    [{ kind: 'leave-out', why: 'x'.repeat(501) }, ['why']],
    [{ kind: '', question: '', why: '' }, ['kind', 'question', 'why']],
  ])('%o is refused at %o', (values, fields) => {
    const result = read(values)
    expect(result.kind === 'problems' && Object.keys(result.problems).sort()).toEqual(fields)
  })
})

test.each([
  [{ kind: 'leave-out', item }, 'Question 2 does not count: its points are taken out of the total.'],
  [{ kind: 'full-points', item }, 'Everybody gets all the points for question 2.'],
  [{ kind: 'accept-all', item }, 'Every answer to question 2 that can be read counts as right.'],
  [{ kind: 'accept-answer', item, raw: '8' }, 'For question 2, the answer “8” counts as right too.'],
  [
    { kind: 'accept-mistake', item, misconception: 'forgot-plus-one' },
    'For question 2, the answer that follows from “Forgot to add one” counts as right too.',
  ],
  [{ kind: 'worth', item, points: 1 }, 'Question 2 is worth 1 point.'],
  [{ kind: 'worth', item, points: 2.5 }, 'Question 2 is worth 2.5 points.'],
  [{ kind: 'present-key', item, reworded: false }, 'Question 2 is marked again by its corrected answer.'],
  [{ kind: 'present-key', item: null, reworded: true }, 'All questions are marked again by their corrected answers.'],
] as const)('%o is said in words', (ruling, words) => {
  expect(rulingInWords(ruling, 'question 2')).toBe(words)
})

test('who does not see right answers reads of a ruling what is not one', () => {
  const question = 'question 2'
  const told = 'For question 2, another answer counts as right too.'
  expect(guardedRuling({ kind: 'accept-answer', item, raw: '8' }, question)).toBe(told)
  expect(guardedRuling({ kind: 'accept-mistake', item, misconception: 'forgot-plus-one' }, question)).toBe(told)
  const leaveOut = { kind: 'leave-out', item } as const
  expect(guardedRuling(leaveOut, question)).toBe(rulingInWords(leaveOut, question))
})
