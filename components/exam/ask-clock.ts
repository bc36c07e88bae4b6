/** What the server says of an attempt's time, at its own time `now`. */
export type Clock = { kind: 'open'; deadline: string | null; now: string; notice: string | null } | { kind: 'closed' }

/** Null where the server cannot be reached in so many milliseconds or does not know this attempt. */
export async function askClock(attemptId: string, patience: number): Promise<Clock | null> {
  try {
    const response = await fetch(`/api/attempts/${attemptId}/clock`, { signal: AbortSignal.timeout(patience) })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
