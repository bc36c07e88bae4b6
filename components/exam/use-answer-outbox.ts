import { useCallback, useEffect, useRef, useState } from 'react'
import { nextOutbox, nextToSend, type OutboxEvent, openOutbox, type RenderedSlot } from '@/lib/attempts/answer-outbox'
import { takeUp } from '@/lib/attempts/take-up'
import { sendAnswer } from './send-answer'
import { typedBeforeAlive } from './typed-before-alive'
import { keepUnsent, readUnsent } from './unsent-answers'

const typingPause = 400
const retryPause = 2_000

/** Keeps an attempt's answers on their way to the server, and in this browser until they have arrived. */
export function useAnswerOutbox(attemptId: string, slots: readonly RenderedSlot[]) {
  // The first render must equal the server's, so what an earlier page left here is taken up after it.
  const [outbox, setOutbox] = useState(() => openOutbox(slots))
  // The value that decides next, ahead of what is on the screen.
  const latest = useRef(outbox)
  const change = useCallback(
    (next: typeof outbox) => {
      keepUnsent(attemptId, latest.current.unsaved, next)
      latest.current = next
      setOutbox(next)
    },
    [attemptId],
  )
  const dispatch = useCallback((event: OutboxEvent) => change(nextOutbox(latest.current, event)), [change])

  const taken = useRef(false)
  useEffect(() => {
    if (taken.current) return dispatch({ kind: 'rendered', slots })
    taken.current = true
    const typed = typedBeforeAlive(slots)
    const unsent = readUnsent(attemptId, slots)
    change(takeUp(latest.current, unsent))
    keepUnsent(attemptId, new Set(unsent.keys()), latest.current)
    for (const event of typed) dispatch(event)
  }, [attemptId, slots, change, dispatch])

  const sending = useRef(false)
  /** Sends all that waits, one after the other; text typed on meanwhile gets its own turn after a pause. */
  const flush = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    const sent = new Set<number>()
    for (let next = nextToSend(latest.current); next && !sent.has(next.slot); next = nextToSend(latest.current)) {
      sent.add(next.slot)
      dispatch({ kind: 'sending' })
      const outcome = await sendAnswer(attemptId, next)
      dispatch(outcome)
      if (outcome.kind === 'unreachable') break
    }
    sending.current = false
  }, [attemptId, dispatch])

  useEffect(() => {
    if (outbox.connection === 'saving' || nextToSend(outbox) === null) return
    const timer = setTimeout(() => void flush(), outbox.connection === 'waiting' ? retryPause : typingPause)
    const now = () => void flush()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [outbox, flush])

  return { outbox, dispatch, flush }
}
