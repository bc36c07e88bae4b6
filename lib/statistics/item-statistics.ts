import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { misconceptionsOf, type Suspect } from '@/lib/questions/suspect'

/**
 * A student's closed slot: what was asked, what came of it, and which mistakes its numbers could have shown; and how many there
 * are that are the same in all of this.
 */
export type ItemResponse = {
  position: number
  count: number
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
  const all = total(responses)
  const counted = (outcome: ItemResponse['outcome']) => responses.filter((response) => response.outcome === outcome)
  const right = total(counted('right'))
  const wrong = counted('wrong')
  const suspected = tally(wrong, ({ suspects }) => suspects.flatMap(misconceptionsOf))
  const detectable = tally(responses, (response) => response.detectable)
  const [commonest] = ranked(tally(wrong, ({ raw }) => [raw.trim()]))
  return {
    position,
    responses: all,
    right,
    wrong: total(wrong),
    unanswered: total(counted('unanswered')),
    facility: right / all,
    commonestWrong: commonest ? { answer: commonest[0], count: commonest[1] } : null,
    misconceptions: ranked(suspected).map(([misconception, count]) => ({
      misconception,
      count,
      rate: count / (detectable.get(misconception) ?? count),
    })),
  }
}

function total(responses: readonly ItemResponse[]): number {
  return responses.reduce((sum, { count }) => sum + count, 0)
}

/** In how many responses each of these is found; found twice in one, it counts once. */
function tally<T>(responses: readonly ItemResponse[], found: (response: ItemResponse) => readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const response of responses) {
    for (const item of new Set(found(response))) counts.set(item, (counts.get(item) ?? 0) + response.count)
  }
  return counts
}

function ranked<T>(counts: ReadonlyMap<T, number>): [T, number][] {
  return [...counts].sort((a, b) => b[1] - a[1])
}
