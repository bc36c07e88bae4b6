/** An answer as the student sees it; every change raises the revision. */
export type Draft = { raw: string; flagged: boolean; revision: number }

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
}

export type OutboxEvent =
  | { kind: 'typed'; position: number; raw: string }
  | { kind: 'flagged'; position: number; flagged: boolean }
  | { kind: 'sending' }
  | { kind: 'saved'; position: number; revision: number; savedAt: string; problem: string | null }
  /** Another tab saved this slot since. */
  | { kind: 'older'; position: number; revision: number }
  | { kind: 'refused'; position: number; problem: string }
  | { kind: 'unreachable' }
  | { kind: 'closed' }
  | { kind: 'signed-out' }

/** The outbox of a page as the server rendered it, with what an earlier page of this browser could not send. */
export function openOutbox(
  slots: readonly (Draft & { position: number; problem: string | null })[],
  leftOver: ReadonlyMap<number, Draft>,
): Outbox {
  const drafts = new Map<number, Draft>()
  const problems = new Map<number, string>()
  const unsaved = new Set<number>()
  for (const { position, raw, flagged, revision, problem } of slots) {
    const kept = leftOver.get(position)
    const newer = kept !== undefined && kept.revision > revision
    drafts.set(position, newer ? kept : { raw, flagged, revision })
    if (newer) unsaved.add(position)
    if (problem !== null && !newer) problems.set(position, problem)
  }
  return { drafts, unsaved, connection: 'idle', savedAt: null, problems }
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
      return outranked(outbox, event)
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
    if (draft) return { slot: position, ...draft }
  }
  return null
}

/** What a student should know before handing in, as far as the server has told; positions ascending. */
export function openPoints({ drafts, problems }: Outbox): {
  unanswered: number[]
  unreadable: number[]
  flagged: number[]
} {
  const positions = [...drafts.keys()].sort((a, b) => a - b)
  return {
    unanswered: positions.filter((position) => drafts.get(position)?.raw.trim() === ''),
    unreadable: positions.filter((position) => problems.has(position)),
    flagged: positions.filter((position) => drafts.get(position)?.flagged),
  }
}

/**
 * What follows from a confirmation that was given when the answers at `told` were known to be unreadable. It does not
 * cover an answer that turned out to be unreadable since, and nothing is handed in before all has been saved.
 */
export function handInStep(outbox: Outbox, told: readonly number[]): 'submit' | 'wait' | 'ask-again' {
  if ([...outbox.problems.keys()].some((position) => !told.includes(position))) return 'ask-again'
  return outbox.unsaved.size === 0 ? 'submit' : 'wait'
}

function changed(outbox: Outbox, position: number, change: Partial<Draft>): Outbox {
  const before = outbox.drafts.get(position)
  if (!before) return outbox
  const problems = new Map(outbox.problems)
  // What was said of the old text may not hold for the new one; the next acknowledgement tells.
  if (change.raw !== undefined) problems.delete(position)
  return {
    ...outbox,
    problems,
    drafts: new Map(outbox.drafts).set(position, { ...before, ...change, revision: before.revision + 1 }),
    unsaved: new Set(outbox.unsaved).add(position),
  }
}

function acknowledged(outbox: Outbox, event: Extract<OutboxEvent, { kind: 'saved' }>): Outbox {
  const current = outbox.drafts.get(event.position)
  if (current?.revision !== event.revision) return { ...outbox, connection: 'idle', savedAt: event.savedAt }
  const problems = new Map(outbox.problems)
  if (event.problem === null) problems.delete(event.position)
  else problems.set(event.position, event.problem)
  return { ...settle(outbox, event.position), savedAt: event.savedAt, problems }
}

/** This page's text is what the student typed last, so it is sent again above the other tab's revision. */
function outranked(outbox: Outbox, event: Extract<OutboxEvent, { kind: 'older' }>): Outbox {
  const draft = outbox.drafts.get(event.position)
  if (!draft) return outbox
  const revision = Math.max(draft.revision, event.revision) + 1
  return { ...outbox, connection: 'idle', drafts: new Map(outbox.drafts).set(event.position, { ...draft, revision }) }
}

function settle(outbox: Outbox, position: number): Outbox {
  const unsaved = new Set(outbox.unsaved)
  unsaved.delete(position)
  return { ...outbox, connection: 'idle', unsaved }
}
