import type { Outbox, TabMessage } from './answer-outbox'

/** What other tabs should hear of a step from one outbox to the next. */
export function tellTabs(before: Outbox, after: Outbox): TabMessage[] {
  return [...after.drafts].flatMap(([position, draft]): TabMessage[] => {
    const { base, ...state } = draft
    if (after.unsaved.has(position)) {
      const isNews = draft.revision > (before.drafts.get(position)?.revision ?? 0)
      // What this tab has itself heard from another is no news to anybody.
      return isNews && base.revision !== draft.revision ? [{ kind: 'changed-elsewhere', position, draft }] : []
    }
    // A refused answer leaves without having been saved.
    if (!before.unsaved.has(position) || base.revision !== draft.revision || after.savedAt === null) return []
    const slot = { position, ...state, problem: after.problems.get(position) ?? null }
    return [{ kind: 'saved-elsewhere', slot, savedAt: after.savedAt }]
  })
}
