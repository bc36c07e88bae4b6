import type { Outbox } from './answer-outbox'
import type { Draft } from './merge-slot'

/** What the browser has to keep from now on, and up to which revision of which slot it may forget. */
export type KeptChanges = { keep: ReadonlyMap<number, Draft>; forget: ReadonlyMap<number, number> }

/** What changes for the browser's store by a step from one outbox to the next. */
export function keptChanges(before: Outbox, after: Outbox): KeptChanges {
  const keep = [...after.drafts].filter(
    ([position, draft]) =>
      after.unsaved.has(position) && !(before.unsaved.has(position) && before.drafts.get(position) === draft),
  )
  return { keep: new Map(keep), forget: settled(before.unsaved, after) }
}

/** Of what an earlier page left, all that the page which has taken it up need not send. */
export function leftOverSettled(leftOver: ReadonlyMap<number, Draft>, taken: Outbox): KeptChanges {
  return { keep: new Map(), forget: settled(leftOver.keys(), taken) }
}

function settled(positions: Iterable<number>, { drafts, unsaved }: Outbox): ReadonlyMap<number, number> {
  const forget = new Map<number, number>()
  for (const position of positions) {
    const draft = drafts.get(position)
    if (draft && !unsaved.has(position)) forget.set(position, draft.revision)
  }
  return forget
}
