export type ScoredAttempt = { at: Date; points: number; maxPoints: number }

/** `day`: ISO date in UTC. `share`: points of the maximum, 0 to 1, all attempts of the day together. */
export type DayScore = { day: string; share: number; attempts: number }

/** One score a day, oldest first: every question of a day weighs the same, whichever attempt it stood in. */
export function scoreByDay(attempts: readonly ScoredAttempt[]): DayScore[] {
  const days = new Map<string, { points: number; maxPoints: number; attempts: number }>()
  for (const { at, points, maxPoints } of attempts) {
    const day = at.toISOString().slice(0, 10)
    const sum = days.get(day) ?? { points: 0, maxPoints: 0, attempts: 0 }
    days.set(day, {
      points: sum.points + points,
      maxPoints: sum.maxPoints + maxPoints,
      attempts: sum.attempts + 1,
    })
  }
  return [...days]
    .filter(([, sum]) => sum.maxPoints > 0)
    .map(([day, sum]) => ({ day, share: sum.points / sum.maxPoints, attempts: sum.attempts }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
