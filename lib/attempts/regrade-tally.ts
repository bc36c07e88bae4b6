import { shareOf } from './exam-result'
import { type Score, sameScore } from './score-of'

/** What a regrade does to the scores of an exam, counted up attempt by attempt; shares are sums from 0 to 1 each. */
export type RegradeTally = {
  readonly attempts: number
  readonly raised: number
  readonly lowered: number
  /** Points and maximum both move, and their share stays. */
  readonly level: number
  readonly sharesBefore: number
  readonly sharesAfter: number
}

export const emptyTally: RegradeTally = {
  attempts: 0,
  raised: 0,
  lowered: 0,
  level: 0,
  sharesBefore: 0,
  sharesAfter: 0,
}

export function countScore(tally: RegradeTally, before: Score, after: Score): RegradeTally {
  const [was, is] = [shareOf(before), shareOf(after)]
  const moved = !sameScore(before, after)
  return {
    attempts: tally.attempts + 1,
    raised: tally.raised + (moved && is > was ? 1 : 0),
    lowered: tally.lowered + (moved && is < was ? 1 : 0),
    level: tally.level + (moved && is === was ? 1 : 0),
    sharesBefore: tally.sharesBefore + was,
    sharesAfter: tally.sharesAfter + is,
  }
}

export function changedScores({ raised, lowered, level }: RegradeTally): number {
  return raised + lowered + level
}
