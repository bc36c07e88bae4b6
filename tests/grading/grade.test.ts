import { expect, test } from 'vitest'
import { grade } from '@/lib/grading/grade'
import { suspectLines } from '@/lib/grading/suspect-lines'
import type { Answer, AnswerFormat } from '@/lib/questions/answer'
import { generalSize } from '@/lib/questions/families/general-size'
import type { AnswerKey } from '@/lib/questions/question'

const number = (numerator: number, denominator = 1): Answer => ({ kind: 'number', numerator, denominator })
const format: AnswerFormat = { kind: 'number', square: true, invalidAllowed: true }

const key: AnswerKey = {
  correct: number(7),
  slips: [
    { misconception: 'forgot-plus-one', answer: number(6), line: 'stopped at six' },
    { misconception: 'padding-once', answer: { kind: 'invalid' }, line: 'padding, invalid' },
    { misconception: 'padding-once', answer: number(6), line: 'padding, six' },
    { misconception: 'padding-once', answer: number(6), line: 'padding, six again' },
    { misconception: 'plus-one-inside', answer: number(13, 2), line: 'half' },
  ],
  pairs: [],
  cellSlips: [],
  carry: null,
  steps: [],
  figure: null,
}

test.each<[Answer | null, ReturnType<typeof grade>]>([
  [null, { kind: 'unanswered' }],
  [number(7), { kind: 'right' }],
  [number(6), { kind: 'wrong', suspects: ['forgot-plus-one', 'padding-once'], credit: 0 }],
  [number(13, 2), { kind: 'wrong', suspects: ['plus-one-inside'], credit: 0 }],
  [{ kind: 'invalid' }, { kind: 'wrong', suspects: ['padding-once'], credit: 0 }],
  [number(7, 2), { kind: 'wrong', suspects: [], credit: 0 }],
  [number(-7), { kind: 'wrong', suspects: [], credit: 0 }],
  [
    { kind: 'shape', sizes: [7, 7] },
    { kind: 'wrong', suspects: [], credit: 0 },
  ],
  [
    { kind: 'choice', option: '7' },
    { kind: 'wrong', suspects: [], credit: 0 },
  ],
])('%j is graded %j', (answer, result) => {
  expect(grade(key, answer)).toStrictEqual(result)
})

test('shapes are equal axis by axis and in length', () => {
  const shaped: AnswerKey = { ...key, correct: { kind: 'shape', sizes: [32, 16, 64] }, slips: [] }
  expect(grade(shaped, { kind: 'shape', sizes: [32, 16, 64] }).kind).toBe('right')
  expect(grade(shaped, { kind: 'shape', sizes: [16, 32, 64] }).kind).toBe('wrong')
  expect(grade(shaped, { kind: 'shape', sizes: [32, 16] }).kind).toBe('wrong')
})

test('a suspect comes with the line that belongs to the answer given, and with where to read on', () => {
  expect(suspectLines(key, format, ' 6 ', ['forgot-plus-one', 'padding-once'])).toMatchObject([
    { suspect: 'forgot-plus-one', code: 'M01', name: 'Forgot to add one', line: 'stopped at six', remedies: [3] },
    { suspect: 'padding-once', code: 'M02', line: 'padding, six', remedies: [4] },
  ])
  expect(suspectLines(key, format, 'invalid', ['padding-once'])).toMatchObject([{ line: 'padding, invalid' }])
})

test('suspects of an answer that cannot be read, or that the key does not explain, are not made up', () => {
  expect(suspectLines(key, format, 'six', ['padding-once'])).toEqual([])
  expect(suspectLines(key, format, '5', ['padding-once'])).toEqual([])
})

test('the worked case of the lesson: 13, 5, 2, 2', () => {
  const { key: lesson } = generalSize.rebuild('lesson', { W: 13, F: 5, P: 2, S: 2 })
  expect(grade(lesson, number(7))).toEqual({ kind: 'right' })
  expect(grade(lesson, number(6))).toMatchObject({ suspects: expect.arrayContaining(['forgot-plus-one']) })
  expect(suspectLines(lesson, format, '6', ['forgot-plus-one'])[0]?.line).toBe(
    'You computed $(13 - 5 + 2 \\cdot 2)/2 = 6$ and stopped: that counts the steps; the start adds one.',
  )
  expect(lesson.steps.map(({ label }) => label)).toEqual(['Numerator', 'Divide', 'Add one'])
})

test('the trap of the lesson: 10, 3, 0, 2 is invalid, and 4.5, 4 and 5 are each told why', () => {
  const { key: trap } = generalSize.rebuild('trap', { W: 10, F: 3, P: 0, S: 2 })
  expect(grade(trap, { kind: 'invalid' })).toEqual({ kind: 'right' })
  expect(grade(trap, number(9, 2))).toEqual({ kind: 'wrong', suspects: ['left-fraction'], credit: 0 })
  expect(grade(trap, number(4))).toEqual({ kind: 'wrong', suspects: ['rounded-down'], credit: 0 })
  expect(grade(trap, number(5))).toMatchObject({ suspects: ['width-over-stride', 'rounded-up'] })
})
