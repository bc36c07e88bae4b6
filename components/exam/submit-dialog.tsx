'use client'

import { useEffect, useRef, useState } from 'react'
import type { Outbox } from '@/lib/attempts/answer-outbox'
import { handInStep, openPoints } from '@/lib/attempts/hand-in'
import { Button } from '../button'
import { keepHandingIn } from './keep-handing-in'

/** `told`: the unreadable answers that were on show when the student confirmed. */
type Consent =
  | { kind: 'none' }
  | { kind: 'given'; told: readonly number[] }
  | { kind: 'withdrawn' }
  | { kind: 'submitting' }
const none: Consent = { kind: 'none' }

/** Asks before an exam is handed in, and names what is still open. Hands in only what has reached the server. */
export function SubmitDialog({
  attemptId,
  open,
  unreached,
  outbox,
  flush,
  onClose,
  onShow,
}: {
  attemptId: string
  open: boolean
  /** How many questions have not been asked yet, where they come one after the other. */
  unreached: number
  outbox: Outbox
  flush: () => Promise<void>
  onClose: () => void
  onShow: (position: number) => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [consent, setConsent] = useState<Consent>(none)
  const points = openPoints(outbox)
  const groups = [
    { title: 'Not answered', positions: points.unanswered },
    { title: 'Cannot be read as an answer', positions: points.unreadable },
    { title: 'Flagged', positions: points.flagged },
  ].filter((group) => group.positions.length > 0)
  const complete = groups.length === 0 && outbox.unsaved.size === 0

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  // Only the server tells what cannot be read, so what is still here goes out at once.
  useEffect(() => {
    if (open && outbox.unsaved.size > 0 && outbox.connection === 'idle') void flush()
  }, [open, outbox, flush])

  useEffect(() => {
    if (!open || consent.kind !== 'given') return
    switch (handInStep(outbox, consent.told)) {
      case 'submit':
        return setConsent({ kind: 'submitting' })
      case 'ask-again':
        return setConsent({ kind: 'withdrawn' })
      case 'wait':
    }
  }, [open, consent, outbox])

  // The server may be out of reach just now: the exam is handed in as soon as it answers, unless the student goes back.
  const submitting = open && consent.kind === 'submitting'
  useEffect(() => (submitting ? keepHandingIn(attemptId) : undefined), [attemptId, submitting])

  function leave(go: () => void) {
    setConsent(none)
    go()
  }

  return (
    <dialog ref={dialog} aria-labelledby="submit-title" onClose={() => leave(onClose)}>
      <h2 id="submit-title">Submit this exam?</h2>
      <p className="mt-3">
        {complete && unreached === 0 && 'Every question has an answer. '}
        {unreached > 0 &&
          `${unreached === 1 ? 'One question has' : `${unreached} questions have`} not been asked yet and count as not answered. `}
        After submitting, answers can no longer be changed.
        {groups.length > 0 && ' Still open:'}
      </p>
      {groups.map(({ title, positions }) => (
        <div key={title} className="mt-4">
          <h3 className="text-base">{title}</h3>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {positions.map((position) => (
              <li key={position}>
                <button
                  type="button"
                  aria-label={`Go to question ${position}`}
                  onClick={() => leave(() => onShow(position))}
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
        {stateWords(outbox, consent, points.unreadable)}
      </p>
      <form
        className="mt-5 flex flex-wrap justify-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          setConsent({ kind: 'given', told: points.unreadable })
        }}
      >
        <Button kind="secondary" type="button" onClick={() => leave(onClose)}>
          Keep working
        </Button>
        <Button disabled={consent.kind === 'given' || consent.kind === 'submitting'}>Submit exam</Button>
      </form>
    </dialog>
  )
}

function stateWords({ unsaved, connection }: Outbox, consent: Consent, unreadable: readonly number[]): string {
  if (consent.kind === 'withdrawn')
    return `Nothing is submitted yet: ${unreadable.length === 1 ? 'an answer' : 'some answers'} cannot be read (question ${unreadable.join(', ')}).`
  if (consent.kind === 'submitting') return 'Submitting… If there is no connection, this goes on until there is one.'
  if (unsaved.size === 0) return ''
  const count = unsaved.size === 1 ? 'One answer has' : `${unsaved.size} answers have`
  if (connection === 'signed-out' || connection === 'another-account')
    return `${count} not reached the server because you are signed out. Keep working, then sign in again.`
  if (consent.kind === 'given')
    return `${count} not reached the server yet. The exam is submitted as soon as they have.`
  return connection === 'waiting'
    ? `${count} not reached the server yet and cannot be checked.`
    : 'Checking the last answers…'
}
