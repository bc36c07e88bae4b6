'use client'

import { useActionState, useEffect, useRef } from 'react'
import { buttonStyle } from '../button-style'
import { Notice } from '../notice'

/** Asks for the next question. It has the focus, so that Enter goes on, and the outcome is read out with it. */
export function AnotherQuestion({
  another,
  verdictId,
  describedBy,
}: {
  another: () => Promise<'asked' | 'exhausted'>
  /** The id of what comes into view. */
  verdictId: string
  describedBy: string
}) {
  const [state, ask, pending] = useActionState(another, 'asked')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    document.getElementById(verdictId)?.scrollIntoView({ block: 'nearest' })
  }, [verdictId])

  if (state === 'exhausted') {
    return (
      <Notice kind="info" title="You have seen every set of numbers">
        <p>This session has no new question left. Finish it, or choose other families.</p>
      </Notice>
    )
  }
  return (
    <form action={ask}>
      <button
        ref={button}
        type="submit"
        disabled={pending}
        aria-describedby={describedBy}
        className={buttonStyle('primary')}
      >
        Try another
      </button>
    </form>
  )
}
