import { expect, test } from 'vitest'
import { type Answer, answerSchema } from '@/lib/questions/answer'
import { answerDigest } from '@/lib/questions/answer-digest'
import { wholeAnswer } from '@/lib/questions/answer-of'

const cells = (...rows: (number | null)[][]): Answer => ({
  kind: 'cells',
  rows: rows.map((row) =>
    row.map((cell) => (cell === null ? null : { kind: 'number', numerator: cell, denominator: 1 })),
  ),
})

/** Answers that draws have to tell apart by the thousand, and that are not the same. */
const different: Answer[] = [
  wholeAnswer(3),
  wholeAnswer(4),
  { kind: 'number', numerator: 7, denominator: 2 },
  { kind: 'invalid' },
  { kind: 'choice', option: 'fits' },
  { kind: 'choice', option: 'invalid' },
  { kind: 'choices', options: ['fits'] },
  { kind: 'choices', options: ['a', 'b'] },
  { kind: 'shape', sizes: [4, 8, 3] },
  { kind: 'shape', sizes: [8, 4, 3] },
  { kind: 'shape', sizes: [8, 4] },
  { kind: 'set', members: [1, 2, 3] },
  { kind: 'set', members: [1, 2, 4] },
  cells([1, 2], [3, 4]),
  cells([1, 2], [4, 3]),
  cells([2, 1], [3, 4]),
  cells([1, 2], [3, null]),
  cells([1, 2], [null, 4]),
  cells([1, 2, 3]),
]

test('equal answers have the same digest', () => {
  for (const answer of different) {
    expect(answerDigest(answerSchema.parse(JSON.parse(JSON.stringify(answer))))).toBe(answerDigest(answer))
  }
})

test('these different answers have different digests', () => {
  expect(new Set(different.map(answerDigest)).size).toBe(different.length)
})

test.each([
  ['a number is its own', wholeAnswer(12), 12],
  ['a list is read in base 31', { kind: 'shape', sizes: [2, 5] } as Answer, (2 * 31 + 2) * 31 + 5],
  ['of cells as well, empty ones as halves', cells([6, null]), (1 * 31 + 6) * 31 + 0.5],
])('%s', (_, answer, digest) => {
  expect(answerDigest(answer)).toBe(digest)
})

test('large sizes do not lose their last digits', () => {
  const shape = (last: number): Answer => ({ kind: 'shape', sizes: [1_000_000, 2_000_000, 3_000_000, last] })
  expect(answerDigest(shape(64))).not.toBe(answerDigest(shape(65)))
  expect(answerDigest(shape(64))).toBeLessThan(1_000_000_007)
})
