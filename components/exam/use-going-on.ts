import { useEffect, useState } from 'react'
import type { Outbox } from '@/lib/attempts/answer-outbox'
import { keepPosting } from './keep-posting'

/**
 * Leaves a question that there is no way back to, once its answer has reached the server. An answer that turns out to be
 * unreadable keeps the student here, where the page says so; whoever then goes on all the same has been told.
 */
export function useGoingOn(attemptId: string, position: number, outbox: Outbox): { goOn: () => void; going: boolean } {
  const [told, setTold] = useState<boolean | null>(null)
  const unreadable = outbox.problems.has(position)
  const arrived = told !== null && outbox.unsaved.size === 0
  // Decided while rendering: what has arrived either stays for its problem or leaves.
  if (arrived && unreadable && !told) setTold(null)
  const leaves = arrived && (told || !unreadable)
  useEffect(
    () => (leaves ? keepPosting(`/attempts/${attemptId}/next/${position}`, `/attempts/${attemptId}`) : undefined),
    [leaves, attemptId, position],
  )
  return { goOn: () => setTold(unreadable), going: told !== null }
}
