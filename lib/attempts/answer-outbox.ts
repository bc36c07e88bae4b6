import { type Draft, isSettledBy, mergeHeard, mergeStored, type SlotState } from './merge-slot'

/** A slot as the server rendered it. */
export type RenderedSlot = SlotState & { position: number; problem: string | null }

/**
 * The browser's side of autosave, as a value. Nothing leaves `unsaved` before the server has acknowledged that very
 * revision, so whatever was typed is either on the server or still here.
 */
export type Outbox = {
  drafts: ReadonlyMap<number, Draft>
  unsaved: ReadonlySet<number>
  /** Texts that this page has tried to send since the last acknowledgement, by position: they may have arrived all the same. */
  sent: ReadonlyMap<number, readonly string[]>
  /**
   * `waiting`: the server cannot be reached and is tried again; `closed` ends the tries, and so does a session that ended or is
   * somebody else's until the server knows the student again.
   */
  connection: 'idle' | 'saving' | 'waiting' | 'closed' | 'signed-out' | 'another-account'
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
  | { kind: 'sending'; position: number; raw: string }
  /** `replaced`: what another device had saved and this page did not know of. */
  | {
      kind: 'saved'
      position: number
      revision: number
      savedAt: string
      problem: string | null
      replaced: string | null
    }
  /** Another page saved this slot since; this is what it saved. */
  | { kind: 'older'; position: number; stored: SlotState }
  /** The server rendered the page anew. */
  | { kind: 'rendered'; slots: readonly RenderedSlot[] }
  | TabMessage
  | { kind: 'refused'; position: number; problem: string }
  | { kind: 'unreachable' }
  | { kind: 'closed' }
  | { kind: 'signed-out' }
  | { kind: 'another-account' }
  /** The server has told this attempt's student something just now. */
  | { kind: 'reachable' }

/** What tabs of one browser tell each other: what was changed in one, and what the server has called saved there. */
export type TabMessage =
  | { kind: 'changed-elsewhere'; position: number; draft: Draft }
  | { kind: 'saved-elsewhere'; slot: RenderedSlot; savedAt: string }

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
    sent: new Map(),
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
      return sending(outbox, event.position, event.raw)
    case 'saved':
      return acknowledged(outbox, event)
    case 'older':
      return gaveWay({ ...outbox, connection: 'idle' }, event.position, event.stored)
    case 'rendered':
      return event.slots.reduce(rendered, outbox)
    case 'changed-elsewhere':
      return heard(outbox, event.position, event.draft)
    case 'saved-elsewhere':
      return { ...known(rendered(outbox, event.slot)), savedAt: event.savedAt }
    case 'refused':
      return {
        ...settle(outbox, event.position),
        problems: new Map(outbox.problems).set(event.position, event.problem),
      }
    case 'unreachable':
      return { ...outbox, connection: 'waiting' }
    case 'closed':
    case 'signed-out':
    case 'another-account':
      return { ...outbox, connection: event.kind }
    case 'reachable':
      return known(outbox)
  }
}

/** The sending goes on where it had ended with the session. */
function known(outbox: Outbox): Outbox {
  const ended = outbox.connection === 'signed-out' || outbox.connection === 'another-account'
  return ended ? { ...outbox, connection: 'idle' } : outbox
}

type Sending = { slot: number; raw: string; flagged: boolean; revision: number; known: number }

/** The next answer to send, oldest position first; null when there is none or sending is over. */
export function nextToSend(outbox: Outbox): Sending | null {
  switch (outbox.connection) {
    case 'closed':
    case 'signed-out':
    case 'another-account':
      return null
    case 'idle':
    case 'saving':
    case 'waiting':
  }
  for (const position of outbox.unsaved) {
    const draft = outbox.drafts.get(position)
    if (draft) {
      const { raw, flagged, revision, base } = draft
      return { slot: position, raw, flagged, revision, known: base.revision }
    }
  }
  return null
}

function sending(outbox: Outbox, position: number, raw: string): Outbox {
  const texts = new Set(outbox.sent.get(position)).add(raw)
  return { ...outbox, connection: 'saving', sent: new Map(outbox.sent).set(position, [...texts]) }
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
  const { position, replaced } = event
  const isUnseen = replaced !== null && !outbox.sent.get(position)?.includes(replaced)
  const told = isUnseen ? withReplaced(outbox, position, replaced) : outbox
  const current = told.drafts.get(position)
  if (current?.revision !== event.revision) return { ...told, connection: 'idle', savedAt: event.savedAt }
  const { raw, flagged, revision } = current
  const problems = new Map(told.problems)
  if (event.problem === null) problems.delete(position)
  else problems.set(position, event.problem)
  const drafts = new Map(told.drafts).set(position, { ...current, base: { raw, flagged, revision } })
  const sent = new Map(told.sent)
  sent.delete(position)
  return { ...settle(told, position), drafts, sent, savedAt: event.savedAt, problems }
}

/** What the server has of a slot, from a page rendered anew or from another tab; older news than this page has brings nothing. */
function rendered(outbox: Outbox, { position, problem, ...stored }: RenderedSlot): Outbox {
  const draft = outbox.drafts.get(position)
  const known = draft !== undefined && stored.revision <= draft.base.revision
  if (!draft || (known && !(outbox.unsaved.has(position) && isSettledBy(draft, stored)))) return outbox
  const next = merged(outbox, position, stored)
  if (problem === null || next.drafts.get(position)?.raw !== stored.raw) return next
  return { ...next, problems: new Map(next.problems).set(position, problem) }
}

/** What another page has stored gives way where something else was typed here; the student is told what it was. */
function gaveWay(outbox: Outbox, position: number, stored: SlotState): Outbox {
  const known = outbox.drafts.get(position)?.base.revision ?? 0
  // Another tab has told of something later since this page sent what was refused: that will be sent.
  if (stored.revision < known) return outbox
  const next = merged(outbox, position, stored)
  const isKept = stored.raw === '' || stored.raw === next.drafts.get(position)?.raw
  return isKept ? next : withReplaced(next, position, stored.raw)
}

function withReplaced(outbox: Outbox, position: number, raw: string): Outbox {
  const note = `What is typed here counts. Another device had saved “${raw}”.`
  return { ...outbox, notes: new Map(outbox.notes).set(position, note) }
}

/** Brings this page's slot and what another page has stored together. */
function merged(outbox: Outbox, position: number, stored: SlotState): Outbox {
  const before = outbox.drafts.get(position)
  if (!before) return outbox
  const draft = mergeStored(before, stored)
  const next = refilled(withDraft(outbox, position, draft), position, before)
  return isSettledBy(draft, stored) ? { ...settle(next, position), connection: outbox.connection } : next
}

/** Another tab's change counts here as well, so that whichever tab is left sends it. */
function heard(outbox: Outbox, position: number, news: Draft): Outbox {
  const before = outbox.drafts.get(position)
  if (!before) return outbox
  const draft = mergeHeard(before, news)
  return draft === before ? outbox : refilled(withDraft(outbox, position, draft), position, before)
}

/** Has a field filled anew whose text did not come from typing in it, and forgets what was said of the text before. */
function refilled(outbox: Outbox, position: number, before: SlotState): Outbox {
  if (outbox.drafts.get(position)?.raw === before.raw) return outbox
  const problems = new Map(outbox.problems)
  problems.delete(position)
  return { ...outbox, problems, refills: outbox.refills + 1 }
}

function settle(outbox: Outbox, position: number): Outbox {
  const unsaved = new Set(outbox.unsaved)
  unsaved.delete(position)
  return { ...outbox, connection: 'idle', unsaved }
}
