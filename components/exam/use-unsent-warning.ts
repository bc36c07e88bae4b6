import { useLayoutEffect } from 'react'
import type { Outbox } from '@/lib/attempts/answer-outbox'

/** Has the browser ask before it leaves a page that has something to send and could still send it. */
export function useUnsentWarning({ unsaved, connection }: Outbox): void {
  const warns = unsaved.size > 0 && connection !== 'closed'
  // Before the screen is painted: who reads "Saved" and leaves at once must not be asked.
  useLayoutEffect(() => {
    if (!warns) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [warns])
}
