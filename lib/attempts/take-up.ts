import { type Draft, type Outbox, withDraft } from './answer-outbox'

/**
 * Takes up what an earlier page of this browser could not send: the higher revision stays, and where the two texts differ
 * for another reason than that, the student is shown the one that gave way.
 */
export function takeUp(outbox: Outbox, leftOver: ReadonlyMap<number, Draft>): Outbox {
  let taken = outbox
  for (const [position, kept] of leftOver) {
    const current = taken.drafts.get(position)
    if (!current || (current.raw === kept.raw && current.flagged === kept.flagged)) continue
    const wins = current.revision <= kept.revision
    if (wins) {
      const revision = Math.max(kept.revision, current.revision + 1)
      taken = withDraft(taken, position, { ...kept, revision, base: current.base })
    }
    const lost = wins ? current.raw : kept.raw
    if (lost === kept.base.raw || lost === (wins ? kept.raw : current.raw)) continue
    const note = wins
      ? `Typed in this browser before. In the meantime another page saved “${lost}”.`
      : `Saved from another page. Typed in this browser before and not saved: “${lost}”.`
    taken = { ...taken, notes: new Map(taken.notes).set(position, note) }
  }
  return taken === outbox ? outbox : { ...taken, refills: taken.refills + 1 }
}
