'use client'

import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Button } from '../button'
import { focusQuestion } from '../question/focus-question'
import { Countdown } from './countdown'
import { ExamNotice } from './exam-notice'
import { keepHandingIn } from './keep-handing-in'
import { type AskedSlot, PaperForm } from './paper-form'
import { QuestionRail } from './question-rail'
import { SaveState } from './save-state'
import { SubmitDialog } from './submit-dialog'
import { useAnswerOutbox } from './use-answer-outbox'
import { useFreshPage } from './use-fresh-page'
import { useLiveDeadline } from './use-live-deadline'
import { usePosting } from './use-posting'
import { useUnsentWarning } from './use-unsent-warning'

/** A question that is still to be answered, or one that has been checked, with what is told of it. */
export type PaperSlot = ({ state: 'open' } & AskedSlot) | { state: 'checked'; position: number; result: ReactNode }

/**
 * An open exam: one question at a time, saved as it is typed. The prompts come rendered from the server; the field of a
 * question is there while it is shown.
 */
export function ExamPaper({
  attemptId,
  deadline: renderedDeadline,
  notice: renderedNotice,
  now,
  slots,
  oneWay,
  checks,
  first,
}: {
  attemptId: string
  deadline: string | null
  /** What an instructor did to this attempt last and why. */
  notice: string | null
  now: string
  slots: readonly PaperSlot[]
  /** How many questions there are in all, where only the one come to is here and there is no way back; else null. */
  oneWay: { of: number } | null
  /** Whether answers can be checked one by one. */
  checks: boolean
  /** The question to begin with; null: the first one. */
  first: number | null
}) {
  useFreshPage(now)
  const open = useMemo(() => slots.filter((slot) => slot.state === 'open'), [slots])
  const { outbox, dispatch, flush, canKeep, openElsewhere } = useAnswerOutbox(attemptId, open)
  useUnsentWarning(outbox)
  const [shown, setShown] = useState(first ?? slots[0]?.position ?? 1)
  const last = oneWay?.of ?? slots.length
  const goingOn = usePosting(outbox, shown, {
    path: `/attempts/${attemptId}/next/${shown}`,
    page: `/attempts/${attemptId}`,
    insistent: true,
  })
  const checking = usePosting(outbox, shown, {
    path: `/attempts/${attemptId}/check/${shown}`,
    page: `/attempts/${attemptId}?question=${shown}`,
    insistent: false,
  })
  const [submitting, setSubmitting] = useState(false)
  const [timeUp, setTimeUp] = useState(false)
  const goToReview = useCallback(() => window.location.assign(`/attempts/${attemptId}/review`), [attemptId])
  const rendered = { deadline: renderedDeadline, notice: renderedNotice }
  const { deadline, notice, heard } = useLiveDeadline(attemptId, rendered, goToReview)

  // Only the attempt's own student is told its time, so whoever was signed out is signed in again.
  useEffect(() => {
    if (heard !== null) dispatch({ kind: 'reachable' })
  }, [heard, dispatch])

  useEffect(() => {
    if (outbox.connection === 'closed') goToReview()
  }, [outbox.connection, goToReview])

  // What was typed to the last second is handed in with the rest, as long as the grace lasts.
  const finished = timeUp && outbox.unsaved.size === 0
  useEffect(() => (finished ? keepHandingIn(attemptId) : undefined), [finished, attemptId])

  function onward() {
    if (shown === last) return setSubmitting(true)
    if (oneWay === null) return show(shown + 1)
    goingOn.post()
    void flush()
  }

  function check() {
    checking.post()
    void flush()
  }

  function show(position: number) {
    setShown(position)
    requestAnimationFrame(() => focusQuestion(fieldOf(position)))
  }

  // At first, and after fields that were filled anew have lost the focus; never away from where the student is.
  const focusShown = useEffectEvent((_filling: number) => {
    if (document.activeElement === document.body) focusQuestion(fieldOf(shown))
  })
  useEffect(() => focusShown(outbox.refills), [outbox.refills])

  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-ground px-4 py-2 lg:col-span-2 lg:mx-0 lg:px-0">
        <p className="font-semibold">
          Question {shown} of {last}
        </p>
        <div className="order-last basis-full sm:order-none sm:basis-auto">
          <SaveState outbox={outbox} canKeep={canKeep} timeUp={timeUp} address={`/attempts/${attemptId}`} />
        </div>
        {deadline && (
          <Countdown
            deadline={deadline}
            now={now}
            heard={latestOf(heard, outbox.savedAt)}
            onSoon={() => void flush()}
            onEnd={() => {
              setTimeUp(true)
              void flush()
            }}
            onMore={() => setTimeUp(false)}
          />
        )}
        <p role="status" className="order-last basis-full text-base text-ink-soft empty:hidden">
          {openElsewhere && 'This exam is open in another tab.'}
        </p>
        <ExamNotice notice={notice} />
      </div>
      <div className="min-w-0">
        {slots.map((slot) => (
          <section
            key={slot.position}
            data-question={slot.position}
            hidden={slot.position !== shown}
            aria-label={`Question ${slot.position}`}
            className="flex scroll-mt-28 flex-col gap-6 sm:scroll-mt-20"
          >
            {slot.state === 'open' ? slot.prompt : slot.result}
            {slot.position === shown && (
              <PaperForm
                slot={slot.state === 'open' ? slot : null}
                outbox={outbox}
                dispatch={dispatch}
                stopped={timeUp}
                going={goingOn.posting || checking.posting}
                isLast={shown === last}
                canReturn={oneWay === null}
                onCheck={checks ? check : null}
                onPrevious={oneWay === null && shown > 1 ? () => show(shown - 1) : null}
                onNext={onward}
              />
            )}
          </section>
        ))}
      </div>
      <div>
        {oneWay === null && (
          <QuestionRail outbox={outbox} positions={slots.map(({ position }) => position)} shown={shown} onShow={show} />
        )}
        <div className="mt-4">
          <Button type="button" onClick={() => setSubmitting(true)}>
            Submit exam
          </Button>
        </div>
      </div>
      <SubmitDialog
        attemptId={attemptId}
        open={submitting}
        unreached={last - (slots.at(-1)?.position ?? last)}
        outbox={outbox}
        flush={flush}
        onClose={() => setSubmitting(false)}
        onShow={(position) => {
          setSubmitting(false)
          show(position)
        }}
      />
    </div>
  )
}

/** Where the question is answered: the option that is chosen, else the first field. */
function fieldOf(position: number): HTMLElement | null {
  const question = document.querySelector(`[data-question="${position}"]`)
  return question?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? question?.querySelector('input') ?? null
}

function latestOf(one: string | null, other: string | null): string | null {
  return one !== null && (other === null || one > other) ? one : other
}
