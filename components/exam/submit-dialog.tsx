'use client'

import { useEffect, useRef, useState } from 'react'
import type { Outbox } from '@/lib/attempts/answer-outbox'
import { Button } from '../button'

/** Asks before an exam is handed in, and names what is still open. Hands in only what has reached the server. */
export function SubmitDialog({
  attemptId,
  open,
  outbox,
  flush,
  onClose,
  onShow,
}: {
  attemptId: string
  open: boolean
  outbox: Outbox
  flush: () => Promise<void>
  onClose: () => void
  onShow: (position: number) => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [confirmed, setConfirmed] = useState(false)
  const entries = [...outbox.drafts]
  const groups = [
    {
      title: 'Not answered',
      positions: entries.filter(([, draft]) => draft.raw.trim() === '').map(([position]) => position),
    },
    { title: 'Cannot be read as an answer', positions: [...outbox.problems.keys()] },
    { title: 'Flagged', positions: entries.filter(([, draft]) => draft.flagged).map(([position]) => position) },
  ].filter((group) => group.positions.length > 0)

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  useEffect(() => {
    if (!confirmed) return
    if (outbox.unsaved.size === 0) form.current?.submit()
    else if (outbox.connection === 'idle') void flush()
  }, [confirmed, outbox, flush])

  return (
    <dialog ref={dialog} aria-labelledby="submit-title" onClose={onClose}>
      <h2 id="submit-title">Submit this exam?</h2>
      {groups.length === 0 ? (
        <p className="mt-3">Every question has an answer. After submitting, answers can no longer be changed.</p>
      ) : (
        <p className="mt-3">After submitting, answers can no longer be changed. Still open:</p>
      )}
      {groups.map(({ title, positions }) => (
        <div key={title} className="mt-4">
          <h3 className="text-base">{title}</h3>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {positions.map((position) => (
              <li key={position}>
                <button
                  type="button"
                  aria-label={`Go to question ${position}`}
                  onClick={() => onShow(position)}
                  className="figures size-11 rounded-sm border-2 border-edge bg-sheet font-semibold"
                >
                  {position}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p role="status" className="mt-4 font-semibold text-wrong empty:hidden">
        {confirmed && outbox.unsaved.size > 0 && waitingWords(outbox)}
      </p>
      <form
        ref={form}
        action={`/attempts/${attemptId}/submit`}
        method="post"
        className="mt-5 flex flex-wrap justify-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          setConfirmed(true)
        }}
      >
        <Button
          kind="secondary"
          type="button"
          onClick={() => {
            setConfirmed(false)
            onClose()
          }}
        >
          Keep working
        </Button>
        <Button disabled={confirmed}>Submit exam</Button>
      </form>
    </dialog>
  )
}

function waitingWords({ unsaved, connection }: Outbox): string {
  const count = unsaved.size === 1 ? 'One answer has' : `${unsaved.size} answers have`
  if (connection === 'signed-out')
    return `${count} not reached the server because you are signed out. Sign in, then reload.`
  return `${count} not reached the server yet. The exam is submitted as soon as they have.`
}
