import { useEffect, useState } from 'react'
import { askClock } from './ask-clock'

/** Milliseconds between two looks; a change has to reach the student within five seconds. */
const interval = 3_000

/** When an attempt is due, what an instructor did to it last, and the server's time at which it said so. */
export type LiveDeadline = { deadline: string | null; notice: string | null; heard: string | null }

/**
 * The deadline as the server has it now: more time that was given to a running attempt shows by itself. Calls `onClosed` when
 * the attempt has been closed elsewhere. While the server is out of reach the last word stands.
 */
export function useLiveDeadline(
  attemptId: string,
  { deadline, notice }: Omit<LiveDeadline, 'heard'>,
  onClosed: () => void,
): LiveDeadline {
  const rendered = { deadline, notice, heard: null }
  const [live, setLive] = useState<LiveDeadline & { rendered: LiveDeadline }>({ ...rendered, rendered })
  // A page that is rendered anew knows better than what was heard before it.
  if (live.rendered.deadline !== deadline || live.rendered.notice !== notice) setLive({ ...rendered, rendered })
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      const clock = await askClock(attemptId, interval)
      if (clock?.kind === 'closed') onClosed()
      if (clock?.kind === 'open') setLive((before) => ({ ...before, ...clock, heard: clock.now }))
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
