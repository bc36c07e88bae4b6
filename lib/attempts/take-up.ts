import { type Outbox, withDraft } from './answer-outbox'
import { type Draft, stateOf } from './merge-slot'

/**
 * Takes up what an earlier page of this browser could not send: the higher revision stays, but what has been typed in this
 * page already is later than both. Where texts differ for another reason than that, the student is shown the one that gave way.
 */
export function takeUp(outbox: Outbox, leftOver: ReadonlyMap<number, Draft>): Outbox {
  let taken = outbox
  for (const [position, kept] of leftOver) {
    const current = taken.drafts.get(position)
    if (!current) continue
    const isSame = current.raw === kept.raw && current.flagged === kept.flagged
    if (isSame && kept.revision <= current.revision) continue
    taken = taken.unsaved.has(position) ? below(taken, position, current, kept) : beside(taken, position, current, kept)
  }
  return taken === outbox ? outbox : { ...taken, refills: taken.refills + 1 }
}

/** Something was changed here since the page was opened: that stays, above what was kept. */
function below(outbox: Outbox, position: number, current: Draft, kept: Draft): Outbox {
  const raw = current.raw === current.base.raw ? kept.raw : current.raw
  const flagged = current.flagged === current.base.flagged ? kept.flagged : current.flagged
  const revision = Math.max(current.revision, kept.revision) + 1
  const taken = withDraft(outbox, position, { raw, flagged, revision, base: current.base })
  return kept.raw === raw || kept.raw === kept.base.raw ? taken : withNote(taken, position, notSaved(kept.raw))
}

/** As it was kept: a tab that is still open may go on from it. Only where two states share a revision it rises above both. */
function beside(outbox: Outbox, position: number, current: Draft, kept: Draft): Outbox {
  const wins = current.revision <= kept.revision
  const draft =
    current.revision === kept.revision
      ? { ...kept, revision: kept.revision + 1, base: current.base }
      : { ...kept, base: stateOf(kept) }
  const taken = wins ? withDraft(outbox, position, draft) : outbox
  const lost = wins ? current.raw : kept.raw
  if (lost === kept.base.raw || lost === (wins ? kept.raw : current.raw)) return taken
  const note = wins
    ? `Typed in this browser before. In the meantime another page saved “${lost}”.`
    : `Saved from another page. ${notSaved(lost)}`
  return withNote(taken, position, note)
}

function notSaved(raw: string): string {
  return `Typed in this browser before and not saved: “${raw}”.`
}

function withNote(outbox: Outbox, position: number, note: string): Outbox {
  return { ...outbox, notes: new Map(outbox.notes).set(position, note) }
}
