import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { misconceptionsOf, type Suspect } from '@/lib/questions/suspect'

/** One student's closed slot: what was asked, what came of it, and which mistakes its numbers could have shown. */
export type ItemResponse = {
  position: number
  raw: string
  outcome: 'right' | 'wrong' | 'unanswered'
  suspects: readonly Suspect[]
  detectable: readonly MisconceptionId[]
}

export type ItemStatistics = {
  position: number
  responses: number
  right: number
  wrong: number
  unanswered: number
  /** Share of all responses that were right, 0 to 1. */
  facility: number
  /** The wrong answer given most often, as typed; null when none was. Ties go to the one met first. */
  commonestWrong: { answer: string; count: number } | null
  /** Most frequent first. `rate`: suspected of slots where the numbers could show it, 0 to 1. */
  misconceptions: { misconception: MisconceptionId; count: number; rate: number }[]
}

/** Item statistics by position, ascending. */
export function itemStatistics(responses: readonly ItemResponse[]): ItemStatistics[] {
  const byPosition = new Map<number, ItemResponse[]>()
  for (const response of responses) {
    const list = byPosition.get(response.position)
    if (list) list.push(response)
    else byPosition.set(response.position, [response])
  }
  return [...byPosition].sort(([a], [b]) => a - b).map(([position, list]) => describeItem(position, list))
}

function describeItem(position: number, responses: readonly ItemResponse[]): ItemStatistics {
  const counted = (outcome: ItemResponse['outcome']) => responses.filter((response) => response.outcome === outcome)
  const right = counted('right').length
  const wrong = counted('wrong')
  const suspected = tally(wrong.flatMap((response) => [...new Set(response.suspects.flatMap(misconceptionsOf))]))
  const detectable = tally(responses.flatMap((response) => [...new Set(response.detectable)]))
  const [commonest] = ranked(tally(wrong.map((response) => response.raw.trim())))
  return {
    position,
    responses: responses.length,
    right,
    wrong: wrong.length,
    unanswered: counted('unanswered').length,
    facility: right / responses.length,
    commonestWrong: commonest ? { answer: commonest[0], count: commonest[1] } : null,
    misconceptions: ranked(suspected).map(([misconception, count]) => ({
      misconception,
      count,
      rate: count / (detectable.get(misconception) ?? count),
    })),
  }
}

function tally<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function ranked<T>(counts: ReadonlyMap<T, number>): [T, number][] {
  return [...counts].sort((a, b) => b[1] - a[1])
}
