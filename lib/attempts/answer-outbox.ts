/** The state of one slot; every change raises the revision. */
export type SlotState = { raw: string; flagged: boolean; revision: number }

/** A slot as the student sees it, with what the server was last known to have, so that it shows what was changed here. */
export type Draft = SlotState & { base: SlotState }

/** A slot as the server rendered it. */
export type RenderedSlot = SlotState & { position: number; problem: string | null }

/**
 * The browser's side of autosave, as a value. Nothing leaves `unsaved` before the server has acknowledged that very
 * revision, so whatever was typed is either on the server or still here.
 */
export type Outbox = {
  drafts: ReadonlyMap<number, Draft>
  unsaved: ReadonlySet<number>
  /** `waiting`: the server cannot be reached and is tried again; `closed` and `signed-out` end the tries. */
  connection: 'idle' | 'saving' | 'waiting' | 'closed' | 'signed-out'
  /** ISO time of the last acknowledgement. */
  savedAt: string | null
  /** Why an answer cannot be read, by position. */
  problems: ReadonlyMap<number, string>
  /** What the student should know about an answer besides, by position. */
  notes: ReadonlyMap<number, string>
  /** Rises when an answer changed other than by typing, so that its field has to be filled anew. */
  refills: number
}

export type OutboxEvent =
  | { kind: 'typed'; position: number; raw: string }
  | { kind: 'flagged'; position: number; flagged: boolean }
  | { kind: 'sending' }
  | { kind: 'saved'; position: number; revision: number; savedAt: string; problem: string | null }
  /** Another page saved this slot since; this is what it saved. */
  | { kind: 'older'; position: number; stored: SlotState }
  /** The server rendered the page anew. */
  | { kind: 'rendered'; slots: readonly RenderedSlot[] }
  | { kind: 'refused'; position: number; problem: string }
  | { kind: 'unreachable' }
  | { kind: 'closed' }
  | { kind: 'signed-out' }

/** The outbox of a page as the server rendered it. */
export function openOutbox(slots: readonly RenderedSlot[]): Outbox {
  const drafts = new Map<number, Draft>()
  const problems = new Map<number, string>()
  for (const { position, problem, ...state } of slots) {
    const { raw, flagged, revision } = state
    drafts.set(position, { raw, flagged, revision, base: { raw, flagged, revision } })
    if (problem !== null) problems.set(position, problem)
  }
  return {
    drafts,
    unsaved: new Set(),
    connection: 'idle',
    savedAt: null,
    problems,
    notes: new Map(),
    refills: 0,
  }
}

export function nextOutbox(outbox: Outbox, event: OutboxEvent): Outbox {
  switch (event.kind) {
    case 'typed':
      return changed(outbox, event.position, { raw: event.raw })
    case 'flagged':
      return changed(outbox, event.position, { flagged: event.flagged })
    case 'sending':
      return { ...outbox, connection: 'saving' }
    case 'saved':
      return acknowledged(outbox, event)
    case 'older':
      return merged({ ...outbox, connection: 'idle' }, event.position, event.stored)
    case 'rendered':
      return event.slots.reduce(rendered, outbox)
    case 'refused':
      return {
        ...settle(outbox, event.position),
        problems: new Map(outbox.problems).set(event.position, event.problem),
      }
    case 'unreachable':
      return { ...outbox, connection: 'waiting' }
    case 'closed':
    case 'signed-out':
      return { ...outbox, connection: event.kind }
  }
}

/** The next answer to send, oldest position first; null when there is none or sending is over. */
export function nextToSend(outbox: Outbox): { slot: number; raw: string; flagged: boolean; revision: number } | null {
  if (outbox.connection === 'closed' || outbox.connection === 'signed-out') return null
  for (const position of outbox.unsaved) {
    const draft = outbox.drafts.get(position)
    if (draft) return { slot: position, raw: draft.raw, flagged: draft.flagged, revision: draft.revision }
  }
  return null
}

function changed(outbox: Outbox, position: number, change: Partial<SlotState>): Outbox {
  const before = outbox.drafts.get(position)
  if (!before) return outbox
  const problems = new Map(outbox.problems)
  const notes = new Map(outbox.notes)
  // What was said of the old text may not hold for the new one; the next acknowledgement tells.
  if (change.raw !== undefined) {
    problems.delete(position)
    notes.delete(position)
  }
  return withDraft({ ...outbox, problems, notes }, position, { ...before, ...change, revision: before.revision + 1 })
}

/** Puts a draft in place that has yet to be sent. */
export function withDraft(outbox: Outbox, position: number, draft: Draft): Outbox {
  return {
    ...outbox,
    drafts: new Map(outbox.drafts).set(position, draft),
    unsaved: new Set(outbox.unsaved).add(position),
  }
}

function acknowledged(outbox: Outbox, event: Extract<OutboxEvent, { kind: 'saved' }>): Outbox {
  const current = outbox.drafts.get(event.position)
  if (current?.revision !== event.revision) return { ...outbox, connection: 'idle', savedAt: event.savedAt }
  const { raw, flagged, revision } = current
  const problems = new Map(outbox.problems)
  if (event.problem === null) problems.delete(event.position)
  else problems.set(event.position, event.problem)
  const drafts = new Map(outbox.drafts).set(event.position, { ...current, base: { raw, flagged, revision } })
  return { ...settle(outbox, event.position), drafts, savedAt: event.savedAt, problems }
}

/** A page that is rendered anew brings what was saved elsewhere; what is older than what this page knows brings nothing. */
function rendered(outbox: Outbox, { position, problem, raw, flagged, revision }: RenderedSlot): Outbox {
  const draft = outbox.drafts.get(position)
  if (!draft || revision <= draft.base.revision) return outbox
  const next = merged(outbox, position, { raw, flagged, revision })
  if (problem === null || next.drafts.get(position)?.raw !== raw) return next
  return { ...next, problems: new Map(next.problems).set(position, problem) }
}

/**
 * Brings this page's slot and what another page has stored together. What was changed here is what the student did last
 * and stays, above the stored revision; what was not changed here is taken over, so that a flag never undoes an answer.
 */
function merged(outbox: Outbox, position: number, stored: SlotState): Outbox {
  const draft = outbox.drafts.get(position)
  if (!draft) return outbox
  const raw = draft.raw === draft.base.raw ? stored.raw : draft.raw
  const flagged = draft.flagged === draft.base.flagged ? stored.flagged : draft.flagged
  const isStored = raw === stored.raw && flagged === stored.flagged
  const revision = isStored ? stored.revision : Math.max(draft.revision, stored.revision) + 1
  const next = withDraft(outbox, position, { raw, flagged, revision, base: stored })
  const refills = raw === draft.raw ? next.refills : next.refills + 1
  if (!isStored) return { ...next, refills }
  return { ...settle(next, position), connection: outbox.connection, refills }
}

function settle(outbox: Outbox, position: number): Outbox {
  const unsaved = new Set(outbox.unsaved)
  unsaved.delete(position)
  return { ...outbox, connection: 'idle', unsaved }
}
