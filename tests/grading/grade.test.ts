import { describe, expect, test } from 'vitest'
import { grade } from '@/lib/grading/grade'
import { suspectLines, suspectName } from '@/lib/grading/suspect-lines'
import type { Answer, AnswerFormat, CellsAnswer } from '@/lib/questions/answer'
import { generalSize } from '@/lib/questions/families/general-size'
import { type MisconceptionId, misconceptions } from '@/lib/questions/misconceptions'
import type { AnswerKey, CellSlip } from '@/lib/questions/question'

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

test('two wrong ideas at once are suspected where no single one explains the answer, each pair with its own line', () => {
  const both: AnswerKey = {
    ...key,
    pairs: [
      { misconceptions: ['padding-once', 'forgot-plus-one'], answer: number(5), line: 'both, five' },
      { misconceptions: ['plus-one-inside', 'padding-once'], answer: number(4), line: 'both, four' },
      { misconceptions: ['plus-one-inside', 'padding-once'], answer: number(5), line: 'both, five as well' },
      { misconceptions: ['plus-one-inside', 'padding-once'], answer: number(6), line: 'both, six' },
    ],
  }
  const suspects = ['padding-once+forgot-plus-one', 'plus-one-inside+padding-once'] as const
  expect(grade(both, number(5))).toStrictEqual({ kind: 'wrong', suspects, credit: 0 })
  expect(grade(both, number(6))).toStrictEqual({
    kind: 'wrong',
    suspects: ['forgot-plus-one', 'padding-once'],
    credit: 0,
  })
  expect(suspectLines(both, format, '5', suspects)).toMatchObject([
    {
      code: 'M02 + M01',
      name: `${suspectName('padding-once')}, and: Forgot to add one`,
      line: 'both, five',
      remedies: [4, 3],
    },
    { line: 'both, five as well' },
  ])
  expect(suspectLines(both, format, '5', suspects)[0]?.sentence).toBe(
    `${misconceptions['padding-once'].sentence} ${misconceptions['forgot-plus-one'].sentence}`,
  )
  expect(suspectLines(both, format, '4', suspects)).toMatchObject([{ suspect: suspects[1], line: 'both, four' }])
})

test('a section of the lesson that mends two ideas is named once', () => {
  const pair = { misconceptions: ['rounded-up', 'rounded-down'], answer: number(5), line: 'both' } as const
  const [shown] = suspectLines(
    { ...key, pairs: [{ ...pair, misconceptions: [...pair.misconceptions] }] },
    format,
    '5',
    ['rounded-up+rounded-down'],
  )
  expect(misconceptions['rounded-up'].remedy).toBe(misconceptions['rounded-down'].remedy)
  expect(shown?.remedies).toEqual([misconceptions['rounded-up'].remedy])
})

describe('an answer in cells', () => {
  const cells = (...rows: (number | null)[][]): CellsAnswer => ({
    kind: 'cells',
    rows: rows.map((row) =>
      row.map((cell) => (cell === null ? null : { kind: 'number', numerator: cell, denominator: 1 })),
    ),
  })
  const slip = (misconception: MisconceptionId, row: number, column: number, answer: number): CellSlip => ({
    ...{ misconception, row, column, line: `${misconception} in ${row}, ${column}` },
    answer: { kind: 'number', numerator: answer, denominator: 1 },
  })
  const grid: AnswerKey = {
    ...key,
    correct: cells([1, 2], [3, 4]),
    slips: [
      { misconception: 'flipped-filter', answer: cells([4, 3], [2, 1]), line: 'turned' },
      { misconception: 'rounded-up', answer: number(9), line: 'no cells' },
    ],
    pairs: [{ misconceptions: ['rounded-up', 'padding-once'], answer: cells([9, 9], [9, 9]), line: 'both' }],
    cellSlips: [
      slip('forgot-plus-one', 0, 1, 5),
      slip('padding-once', 0, 1, 5),
      slip('padding-once', 1, 1, 6),
      slip('rounded-down', 1, 0, 3),
      slip('rounded-up', 1, 0, 7),
    ],
  }
  const numbers: AnswerFormat = {
    kind: 'cells',
    rows: ['1', '2'],
    columns: [
      { label: 'a', cell: { kind: 'number' } },
      { label: 'b', cell: { kind: 'number' } },
    ],
  }

  test('has credit for its right cells', () => {
    expect(grade(grid, cells([1, 2], [3, 9]))).toStrictEqual({ kind: 'wrong', suspects: [], credit: 3 / 4 })
    expect(grade(grid, cells([1, null], [9, 9]))).toStrictEqual({ kind: 'wrong', suspects: [], credit: 1 / 4 })
    expect(grade(grid, cells([1]))).toStrictEqual({ kind: 'wrong', suspects: [], credit: 1 / 4 })
  })

  test('suspects what explains single wrong cells, each idea once', () => {
    expect(grade(grid, cells([1, 5], [3, 6]))).toStrictEqual({
      kind: 'wrong',
      suspects: ['forgot-plus-one', 'padding-once'],
      credit: 1 / 2,
    })
    expect(grade(grid, cells([1, 2], [3, 6]))).toMatchObject({ suspects: ['padding-once'] })
  })

  test('suspects what explains all of it alone, with the credit of its cells', () => {
    expect(grade(grid, cells([4, 3], [2, 1]))).toStrictEqual({ kind: 'wrong', suspects: ['flipped-filter'], credit: 0 })
  })

  test('suspects no pair of ideas, and nobody for a cell that is right or empty', () => {
    expect(grade(grid, cells([9, 9], [9, 9]))).toStrictEqual({ kind: 'wrong', suspects: [], credit: 0 })
    expect(grade(grid, cells([1, null], [3, 4]))).toStrictEqual({ kind: 'wrong', suspects: [], credit: 3 / 4 })
  })

  test('is graded by cells only where the key has cells, and the answer as well', () => {
    expect(grade(grid, number(5))).toStrictEqual({ kind: 'wrong', suspects: [], credit: 0 })
    expect(grade({ ...grid, correct: number(7) }, cells([1, 5], [3, 4]))).toStrictEqual({
      kind: 'wrong',
      suspects: [],
      credit: 0,
    })
  })

  test('shows the line of the cell that an idea explains, and of the whole before that', () => {
    const lines = (raw: string, suspect: MisconceptionId) =>
      suspectLines(grid, numbers, raw, [suspect]).map(({ line }) => line)
    expect(lines('1 | 5\n3 | 4', 'padding-once')).toEqual(['padding-once in 0, 1'])
    expect(lines('1 | 2\n3 | 6', 'padding-once')).toEqual(['padding-once in 1, 1'])
    expect(lines('4 | 3\n2 | 1', 'flipped-filter')).toEqual(['turned'])
    expect(lines('1 | 5\n7 | 4', 'rounded-up')).toEqual(['rounded-up in 1, 0'])
    expect(lines('1 | \n | ', 'padding-once')).toEqual([])
  })

  test('whose cells are typed into a question with one number has no line of a cell', () => {
    expect(suspectLines(grid, format, '5', ['forgot-plus-one'])).toEqual([])
  })
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
