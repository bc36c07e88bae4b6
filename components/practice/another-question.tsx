'use client'

import { useActionState, useEffect, useRef } from 'react'
import { buttonStyle } from '../button-style'
import { Notice } from '../notice'

/** Asks for the next question. It has the focus, so that Enter goes on, and the verdict is read out with it. */
export function AnotherQuestion({
  another,
  describedBy,
}: {
  another: () => Promise<'asked' | 'exhausted'>
  describedBy: string
}) {
  const [state, ask, pending] = useActionState(another, 'asked')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    document.getElementById(describedBy)?.scrollIntoView({ block: 'nearest' })
  }, [describedBy])

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
