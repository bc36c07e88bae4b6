import { setTimeout as delay } from 'node:timers/promises'
import type { Reply, Save, StudentClient } from '@/scripts/product/student-client'

/** What a student sent to one slot, and the newest of it that the server has called saved. */
export type Ledger = Map<number, { sent: Save[]; acknowledged: Save | null }>

export type AnsweringStudent = {
  attemptId: string
  ledger: Ledger
  counts: { acknowledged: number; interrupted: number }
  /** Begins no new answer; what is under way is sent until it is acknowledged. Rejects when the server refused one. */
  rest(): Promise<void>
  /** One more answer to a slot that the answering leaves alone, sent until it is acknowledged. */
  answerLastSlot(): Promise<void>
  abandon(): void
}

/** Answers the slots of an open attempt in no order, again and again, as fast as the server lets it. */
export function startAnswering(client: StudentClient, attemptId: string, slots: number): AnsweringStudent {
  const ledger: Ledger = new Map()
  const counts = { acknowledged: 0, interrupted: 0 }
  let state: 'answering' | 'resting' | 'abandoned' = 'answering'

  /** Sent until it is acknowledged, as the exam's page does. */
  async function deliver(save: Save, newest: number): Promise<void> {
    for (let tries = 1; state !== 'abandoned'; tries += 1) {
      const reply = await client.save(attemptId, save).catch(() => null)
      const answered = reply !== null && reply.status < 500
      if (answered) return accept(save, newest, reply)
      if (tries === 1) counts.interrupted += 1
      await delay(20)
    }
  }

  function accept(save: Save, newest: number, reply: Reply): void {
    const kind = reply.status === 200 ? JSON.parse(reply.text).kind : 'refused'
    const entry = ledger.get(save.slot)
    if (kind === 'saved' && entry) {
      counts.acknowledged += 1
      if ((entry.acknowledged?.revision ?? 0) < save.revision) entry.acknowledged = save
    } else if (kind !== 'older' || save.revision === newest) {
      // Only what was sent beside a newer one may be called older.
      throw new Error(`Saving ${JSON.stringify(save)} was answered by ${reply.status}: ${reply.text.slice(0, 500)}`)
    }
  }

  async function send(slot: number, times: number): Promise<void> {
    const entry = ledger.get(slot) ?? { sent: [], acknowledged: null }
    ledger.set(slot, entry)
    const first = (entry.sent.at(-1)?.revision ?? 0) + 1
    const saves = Array.from({ length: times }, (_, index) => ({
      slot,
      raw: String(Math.floor(Math.random() * 1_000_000)),
      flagged: Math.random() < 0.5,
      revision: first + index,
    }))
    entry.sent.push(...saves)
    await Promise.all(saves.map((save) => deliver(save, first + times - 1)))
  }

  async function answer(): Promise<void> {
    while (state === 'answering') {
      const slot = 1 + Math.floor(Math.random() * (slots - 1))
      // At times two at once, as from two tabs: whichever comes first, the later revision wins.
      await send(slot, Math.random() < 0.3 ? 2 : 1)
    }
  }

  const answering = answer()
  // Reported by `rest`, which comes later.
  answering.catch(() => undefined)
  return {
    attemptId,
    ledger,
    counts,
    rest() {
      if (state === 'answering') state = 'resting'
      return answering
    },
    answerLastSlot: () => send(slots, 1),
    abandon() {
      state = 'abandoned'
    },
  }
}
