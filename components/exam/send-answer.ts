import type { nextToSend, OutboxEvent } from '@/lib/attempts/answer-outbox'

/** Milliseconds after which an answer counts as not arrived. */
const patience = 8_000

/** Sends one answer and tells what came of it; sending the same again is always safe. */
export async function sendAnswer(
  attemptId: string,
  answer: NonNullable<ReturnType<typeof nextToSend>>,
): Promise<OutboxEvent> {
  const position = answer.slot
  try {
    const response = await fetch(`/api/attempts/${attemptId}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
      keepalive: true,
      signal: AbortSignal.timeout(patience),
    })
    switch (response.status) {
      case 200: {
        const result = await response.json()
        if (result.kind === 'older') return { kind: 'older', position, stored: result }
        const { revision, savedAt, problem, replaced = null } = result
        return { kind: 'saved', position, revision, savedAt, problem, replaced }
      }
      case 400:
        return { kind: 'refused', position, problem: (await response.json()).problem }
      case 401:
        return { kind: 'signed-out' }
      case 404:
        return { kind: 'another-account' }
      case 409:
        return { kind: 'closed' }
    }
  } catch {
    // No network, no server, or no answer in time: it stays here and is sent again.
  }
  return { kind: 'unreachable' }
}
