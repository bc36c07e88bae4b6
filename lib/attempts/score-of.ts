import { roundPoints } from './round-points'

export type Score = { readonly points: number; readonly maxPoints: number }

/** The score of an attempt whose slots are marked like this, of which late work keeps the share `credit`. */
export function scoreOf(marks: readonly Score[], credit: number): Score {
  return {
    points: roundPoints(credit * marks.reduce((sum, { points }) => sum + points, 0)),
    maxPoints: marks.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
  }
}

export function sameScore(one: Score, other: Score): boolean {
  return one.points === other.points && one.maxPoints === other.maxPoints
}
