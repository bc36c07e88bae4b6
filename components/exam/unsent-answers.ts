import type { Draft, Outbox, RenderedSlot } from '@/lib/attempts/answer-outbox'

/** One entry per answer, so that two tabs never write over each other's. */
function storageKey(attemptId: string, position: number): string {
  return `stride-unsent-${attemptId}-${position}`
}

/** What an earlier page of this browser could not send. */
export function readUnsent(attemptId: string, slots: readonly RenderedSlot[]): Map<number, Draft> {
  const unsent = new Map<number, Draft>()
  for (const { position } of slots) {
    try {
      const kept = localStorage.getItem(storageKey(attemptId, position))
      if (kept !== null) unsent.set(position, JSON.parse(kept))
    } catch {
      // A browser that forbids storage has kept nothing.
    }
  }
  return unsent
}

/** Keeps what `outbox` has yet to send, and forgets what it has sent since `before`; other tabs' entries are theirs. */
export function keepUnsent(attemptId: string, before: ReadonlySet<number>, { drafts, unsaved }: Outbox): void {
  try {
    for (const position of unsaved) {
      localStorage.setItem(storageKey(attemptId, position), JSON.stringify(drafts.get(position)))
    }
    for (const position of before) {
      if (!unsaved.has(position)) localStorage.removeItem(storageKey(attemptId, position))
    }
  } catch {
    // A browser that forbids storage still keeps the answers in this page.
  }
}
