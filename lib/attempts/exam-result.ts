import type { CountingRule } from './exam-policy'

/** A graded attempt, `number` counting from 1; points of the maximum, lateness already taken off. */
export type CountedAttempt = { readonly number: number; readonly points: number; readonly maxPoints: number }

/** A share of the points from 0 to 1 (0 of a paper that is worth nothing). */
export function shareOf({ points, maxPoints }: Pick<CountedAttempt, 'points' | 'maxPoints'>): number {
  return maxPoints === 0 ? 0 : points / maxPoints
}

/**
 * The result of a student's attempts at an exam; null before the first. Of equally good ones the earlier counts. An average
 * is taken over the shares and given as points of the last attempt's maximum, to the hundredth.
 */
export function examResult(attempts: readonly CountedAttempt[], counts: CountingRule): CountedAttempt | null {
  const inOrder = attempts.toSorted((a, b) => a.number - b.number)
  const [first] = inOrder
  const last = inOrder.at(-1)
  if (!first || !last) return null
  switch (counts) {
    case 'first':
      return first
    case 'last':
      return last
    case 'best':
      return inOrder.reduce((best, attempt) => (shareOf(attempt) > shareOf(best) ? attempt : best))
    case 'average': {
      const share = inOrder.reduce((sum, attempt) => sum + shareOf(attempt), 0) / inOrder.length
      return { ...last, points: Math.round(share * last.maxPoints * 100) / 100 }
    }
  }
}
