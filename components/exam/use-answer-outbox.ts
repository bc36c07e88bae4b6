import { useCallback, useEffect, useRef, useState } from 'react'
import { nextOutbox, nextToSend, type OutboxEvent, openOutbox, type RenderedSlot } from '@/lib/attempts/answer-outbox'
import { type KeptChanges, keptChanges, leftOverSettled } from '@/lib/attempts/kept-changes'
import { takeUp } from '@/lib/attempts/take-up'
import { tellTabs } from '@/lib/attempts/tell-tabs'
import { keepAnswers, readKept } from './kept-answers'
import { sendAnswer } from './send-answer'
import { typedBeforeAlive } from './typed-before-alive'
import { useOtherTabs } from './use-other-tabs'

/** Milliseconds after the last key until an answer is sent; a tab in the background leaves that to the one in front. */
const typingPause = 400
const retryPause = 2_000
/** Milliseconds that sending waits for the browser's store, which a broken one never ends. */
const storePatience = 1_000

/** Keeps an attempt's answers on their way to the server, and in this browser until they have arrived. */
export function useAnswerOutbox(attemptId: string, slots: readonly RenderedSlot[]) {
  // The first render must equal the server's, so what an earlier page left here is taken up after it.
  const [outbox, setOutbox] = useState(() => openOutbox(slots))
  const [tookUp, setTookUp] = useState(false)
  const [canKeep, setCanKeep] = useState(true)
  // The value that decides next, ahead of what is on the screen.
  const latest = useRef(outbox)
  const kept = useRef<Promise<void>>(Promise.resolve())
  const { openElsewhere, tell } = useOtherTabs(attemptId, (message) => dispatch(message))
  const keep = useCallback(
    (changes: KeptChanges) => {
      if (changes.keep.size + changes.forget.size > 0) kept.current = keepAnswers(attemptId, changes).then(setCanKeep)
    },
    [attemptId],
  )
  const change = useCallback(
    (next: typeof outbox) => {
      keep(keptChanges(latest.current, next))
      tell(tellTabs(latest.current, next))
      latest.current = next
      setOutbox(next)
    },
    [keep, tell],
  )
  const dispatch = useCallback((event: OutboxEvent) => change(nextOutbox(latest.current, event)), [change])

  const mounted = useRef(false)
  useEffect(() => {
    if (mounted.current) return dispatch({ kind: 'rendered', slots })
    mounted.current = true
    for (const event of typedBeforeAlive(slots)) dispatch(event)
    void readKept(attemptId).then((leftOver) => {
      change(takeUp(latest.current, leftOver))
      keep(leftOverSettled(leftOver, latest.current))
      setTookUp(true)
    })
  }, [attemptId, slots, change, dispatch, keep])

  const sending = useRef(false)
  /** Sends all that waits, one after the other; text typed on meanwhile gets its own turn after a pause. */
  const flush = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    const sent = new Set<number>()
    for (let next = nextToSend(latest.current); next && !sent.has(next.slot); next = nextToSend(latest.current)) {
      sent.add(next.slot)
      dispatch({ kind: 'sending', position: next.slot, raw: next.raw })
      await Promise.race([kept.current, new Promise((resolve) => setTimeout(resolve, storePatience))])
      const outcome = await sendAnswer(attemptId, next)
      dispatch(outcome)
      if (outcome.kind === 'unreachable') break
    }
    sending.current = false
  }, [attemptId, dispatch])

  useEffect(() => {
    if (!tookUp || outbox.connection === 'saving' || nextToSend(outbox) === null) return
    const waits = outbox.connection === 'waiting' || document.visibilityState === 'hidden'
    const timer = setTimeout(() => void flush(), waits ? retryPause : typingPause)
    const now = () => void flush()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [outbox, tookUp, flush])

  return { outbox, dispatch, flush, canKeep, openElsewhere }
}
