/** The state of one slot; every change raises the revision. */
export type SlotState = { raw: string; flagged: boolean; revision: number }

/**
 * A slot as the student sees it, with what was last heard of it from elsewhere (the server or another tab), so that it shows
 * what was changed here.
 */
export type Draft = SlotState & { base: SlotState }

/**
 * This page's slot after hearing what the server has stored of it. What was changed here is what the student did last and
 * stays, above the stored revision; what was not changed here is taken over, so that a flag never undoes an answer.
 */
export function mergeStored(draft: Draft, stored: SlotState): Draft {
  const content = {
    raw: draft.raw === draft.base.raw ? stored.raw : draft.raw,
    flagged: draft.flagged === draft.base.flagged ? stored.flagged : draft.flagged,
  }
  return { ...content, revision: revisionFor(content, draft, stored), base: stateOf(stored) }
}

/** Revisions never fall, and one revision never stands for two contents. */
function revisionFor(content: Content, draft: SlotState, stored: SlotState): number {
  if (isSame(content, stored) && stored.revision >= draft.revision) return stored.revision
  if (isSame(content, draft) && draft.revision > stored.revision) return draft.revision
  return Math.max(draft.revision, stored.revision) + 1
}

/** Whether nothing of a draft is left to send, given what the server has. */
export function isSettledBy(draft: SlotState, stored: SlotState): boolean {
  return draft.revision === stored.revision && isSame(draft, stored)
}

/**
 * This page's slot after hearing of a change in another tab, which sees what is typed here as well: the higher revision is
 * the later one. Where they changed different things, both changes count.
 */
export function mergeHeard(draft: Draft, heard: Draft): Draft {
  if (heard.revision <= draft.revision) return draft
  const keepsRaw = draft.raw !== draft.base.raw && heard.raw === heard.base.raw
  const keepsFlag = draft.flagged !== draft.base.flagged && heard.flagged === heard.base.flagged
  const content = { raw: (keepsRaw ? draft : heard).raw, flagged: (keepsFlag ? draft : heard).flagged }
  const revision = isSame(content, heard) ? heard.revision : heard.revision + 1
  return { ...content, revision, base: stateOf(heard) }
}

/** What the browser keeps of a slot, of what it had and what a tab now has: never an older state in place of a newer one. */
export function newerOf(kept: Draft | undefined, draft: Draft): Draft {
  return kept !== undefined && kept.revision > draft.revision ? kept : draft
}

type Content = { raw: string; flagged: boolean }

function isSame(one: Content, other: Content): boolean {
  return one.raw === other.raw && one.flagged === other.flagged
}

/** A slot without what was heard of it. */
export function stateOf({ raw, flagged, revision }: SlotState): SlotState {
  return { raw, flagged, revision }
}
