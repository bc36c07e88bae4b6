import { describe, expect, test } from 'vitest'
import { countingRules } from '@/lib/attempts/exam-policy'
import { examResult } from '@/lib/attempts/exam-result'

const attempts = [
  { number: 2, points: 9, maxPoints: 10 },
  { number: 1, points: 4, maxPoints: 8 },
  { number: 3, points: 4.5, maxPoints: 5 },
]

describe('the result of several attempts', () => {
  test.each([
    ['first', { number: 1, points: 4, maxPoints: 8 }],
    ['last', { number: 3, points: 4.5, maxPoints: 5 }],
    ['best', { number: 2, points: 9, maxPoints: 10 }],
    // (0.5 + 0.9 + 0.9) / 3 of 5 points.
    ['average', { number: 3, points: 3.83, maxPoints: 5 }],
  ] as const)('%s: by number, not by the order they come in', (counts, expected) => {
    expect(examResult(attempts, counts)).toEqual(expected)
  })

  test.each(countingRules)('%s: is none before the first attempt, and the only one when there is one', (counts) => {
    const [only] = attempts
    expect(examResult([], counts)).toBeNull()
    expect(examResult(only ? [only] : [], counts)).toEqual(only)
  })

  test('compares shares: half of eight is less than nine of ten, and a paper worth nothing has none', () => {
    expect(examResult([{ number: 1, points: 0, maxPoints: 0 }, ...attempts], 'best')).toMatchObject({ number: 2 })
  })
})
