import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certainties, certaintyMark, certaintyMarks, certaintyRows, readCertainty } from '@/lib/attempts/certainty'

describe('marks by certainty', () => {
  test.each([
    [1, 'right', 1],
    [1, 'wrong', 0],
    [2, 'right', 2],
    [2, 'wrong', -2],
    [3, 'right', 3],
    [3, 'wrong', -6],
    [3, 'unanswered', null],
  ] as const)('certainty %i and a %s answer are worth %s', (certainty, outcome, mark) => {
    expect(certaintyMark(certainty, outcome)).toBe(mark)
  })

  test('are highest on average for who says honestly how sure they are', () => {
    const expected = (certainty: (typeof certainties)[number], chance: number) =>
      chance * certaintyMarks[certainty].right + (1 - chance) * certaintyMarks[certainty].wrong
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        fc.pre(Math.abs(chance - 2 / 3) > 1e-6 && Math.abs(chance - 4 / 5) > 1e-6)
        const honest = chance < 2 / 3 ? 1 : chance < 4 / 5 ? 2 : 3
        for (const other of certainties) {
          if (other !== honest) expect(expected(honest, chance)).toBeGreaterThan(expected(other, chance))
        }
      }),
    )
  })
})

test('a certainty is read from a form or a column, and nothing else is one', () => {
  expect(['1', '2', '3', 1, 2, 3].map(readCertainty)).toEqual([1, 2, 3, 1, 2, 3])
  expect(['', '0', '4', '1.0', 'certain', null, undefined, 9].map(readCertainty)).toEqual(Array(8).fill(null))
})

test('the table counts what was right, certainty by certainty, and leaves out those that were not used', () => {
  expect(
    certaintyRows([
      { certainty: 3, outcome: 'right' },
      { certainty: 3, outcome: 'wrong' },
      { certainty: 1, outcome: 'right' },
      { certainty: null, outcome: 'wrong' },
      { certainty: 3, outcome: 'unanswered' },
      { certainty: 2, outcome: 'unanswered' },
    ]),
  ).toEqual([
    { certainty: 1, answers: 1, right: 1, marks: 1 },
    { certainty: 3, answers: 2, right: 1, marks: -3 },
  ])
})
