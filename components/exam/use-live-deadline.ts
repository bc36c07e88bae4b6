import { useEffect, useState } from 'react'

/** Milliseconds between two looks; a change has to reach the student within five seconds. */
const interval = 3_000

/** When an attempt is due, and the server's time at which it said so. */
export type LiveDeadline = { deadline: string | null; heard: string | null }

/**
 * The deadline as the server has it now: more time that was given to a running attempt shows by itself. Calls `onClosed` when
 * the attempt has been closed elsewhere. While the server is out of reach the last word stands.
 */
export function useLiveDeadline(attemptId: string, rendered: string | null, onClosed: () => void): LiveDeadline {
  const [live, setLive] = useState<LiveDeadline & { rendered: string | null }>({
    deadline: rendered,
    heard: null,
    rendered,
  })
  // A page that is rendered anew knows better than what was heard before it.
  if (live.rendered !== rendered) setLive({ deadline: rendered, heard: null, rendered })
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      const clock = await askClock(attemptId)
      if (clock?.kind === 'closed') onClosed()
      if (clock?.kind === 'open') setLive((before) => ({ ...before, deadline: clock.deadline, heard: clock.now }))
    }
    const timer = setInterval(() => void look(), interval)
    const now = () => void look()
    document.addEventListener('visibilitychange', now)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', now)
    }
  }, [attemptId, onClosed])
  return live
}

type Clock = { kind: 'open'; deadline: string | null; now: string } | { kind: 'closed' }

/** Null where the server cannot be reached or does not know this attempt; saving an answer tells what is the matter. */
async function askClock(attemptId: string): Promise<Clock | null> {
  try {
    const response = await fetch(`/api/attempts/${attemptId}/clock`, { signal: AbortSignal.timeout(interval) })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
