import { useCallback, useEffect, useReducer, useRef } from 'react'
import {
  type Draft,
  nextOutbox,
  nextToSend,
  type Outbox,
  type OutboxEvent,
  openOutbox,
} from '@/lib/attempts/answer-outbox'

export type InitialSlot = Draft & { position: number; problem: string | null }

const typingPause = 400
const retryPause = 2_000
const answerLimit = 8_000

/** Keeps an attempt's answers on their way to the server, and in this browser until they have arrived. */
export function useAnswerOutbox(attemptId: string, slots: readonly InitialSlot[]) {
  // The first render must equal the server's, so what an earlier page left here is taken up after it.
  const [{ outbox, generation }, dispatch] = useReducer(reduce, null, () => ({
    outbox: openOutbox(slots, new Map()),
    generation: 0,
  }))
  const restored = useRef(false)

  useEffect(() => {
    if (restored.current) return keepLeftOver(attemptId, outbox)
    restored.current = true
    const leftOver = readLeftOver(attemptId)
    if (leftOver.size > 0) dispatch({ kind: 'restored', outbox: openOutbox(slots, leftOver) })
    else for (const event of typedBeforeAlive(slots)) dispatch(event)
  }, [attemptId, outbox, slots])

  const sending = useRef(false)
  const flush = useCallback(async () => {
    const next = nextToSend(outbox)
    if (!next || sending.current) return
    sending.current = true
    dispatch({ kind: 'sending' })
    const outcome = await send(attemptId, next)
    sending.current = false
    dispatch(outcome)
  }, [attemptId, outbox])

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

  return { outbox, dispatch: dispatch as (event: OutboxEvent) => void, flush, generation }
}

/** `generation` changes when the fields have to be filled anew. */
type State = { outbox: Outbox; generation: number }
type LocalEvent = OutboxEvent | { kind: 'restored'; outbox: Outbox }

function reduce({ outbox, generation }: State, event: LocalEvent): State {
  return event.kind === 'restored'
    ? { outbox: event.outbox, generation: generation + 1 }
    : { outbox: nextOutbox(outbox, event), generation }
}

/** On a slow line a student types before the page's scripts have arrived; the fields have kept it. */
function typedBeforeAlive(slots: readonly InitialSlot[]): OutboxEvent[] {
  return slots.flatMap(({ position, raw }) => {
    const name = `answer-${position}`
    const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]:is([type="text"], :checked)`)
    return field && field.value !== raw ? [{ kind: 'typed', position, raw: field.value } as const] : []
  })
}

type Sent = NonNullable<ReturnType<typeof nextToSend>>

async function send(attemptId: string, answer: Sent): Promise<OutboxEvent> {
  const position = answer.slot
  try {
    const response = await fetch(`/api/attempts/${attemptId}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
      keepalive: true,
      signal: AbortSignal.timeout(answerLimit),
    })
    switch (response.status) {
      case 200: {
        const result = await response.json()
        return result.kind === 'saved'
          ? { kind: 'saved', position, revision: result.revision, savedAt: result.savedAt, problem: result.problem }
          : { kind: 'older', position, revision: result.revision }
      }
      case 400:
        return { kind: 'refused', position, problem: (await response.json()).problem }
      case 401:
      case 404:
        return { kind: 'signed-out' }
      case 409:
        return { kind: 'closed' }
    }
  } catch {
    // No network, no server, or no answer in time: it stays here and is sent again.
  }
  return { kind: 'unreachable' }
}

function storageKey(attemptId: string): string {
  return `stride-unsaved-${attemptId}`
}

function readLeftOver(attemptId: string): Map<number, Draft> {
  try {
    return new Map(JSON.parse(localStorage.getItem(storageKey(attemptId)) ?? '[]'))
  } catch {
    return new Map()
  }
}

function keepLeftOver(attemptId: string, outbox: Outbox): void {
  try {
    if (outbox.unsaved.size === 0) localStorage.removeItem(storageKey(attemptId))
    else {
      const drafts = [...outbox.unsaved].map((position) => [position, outbox.drafts.get(position)])
      localStorage.setItem(storageKey(attemptId), JSON.stringify(drafts))
    }
  } catch {
    // A browser that forbids storage still keeps the answers in this page.
  }
}
