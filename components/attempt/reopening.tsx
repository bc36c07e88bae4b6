'use client'

import { useEffect, useState } from 'react'
import { ButtonLink } from '../button-link'
import { askClock } from '../exam/ask-clock'
import { Notice } from '../notice'

/** Milliseconds between two looks, and after handing in from when on nobody waits for it any more. */
const interval = 4_000
const patience = 3_600_000

/** Tells a student who has just handed in that an instructor has opened the attempt again, and leads back to it. */
export function Reopening({ attemptId, closedAt }: { attemptId: string; closedAt: string }) {
  const [notice, setNotice] = useState<string | null>(null)
  useEffect(() => {
    const timer = setInterval(async () => {
      if (Date.now() - Date.parse(closedAt) > patience) return clearInterval(timer)
      if (document.visibilityState === 'hidden') return
      const clock = await askClock(attemptId, interval)
      setNotice(clock?.kind === 'open' ? (clock.notice ?? 'This exam is open again.') : null)
    }, interval)
    return () => clearInterval(timer)
  }, [attemptId, closedAt])
  return (
    <div aria-live="polite" className="mb-6 empty:hidden">
      {notice !== null && (
        <Notice kind="info" title={notice}>
          <ButtonLink href={`/attempts/${attemptId}`}>Go on with the exam</ButtonLink>
        </Notice>
      )}
    </div>
  )
}
