import type { Draft } from './merge-slot'

/** Of what a browser still keeps of a closed attempt, the texts that differ from what was graded, by position. */
export function notCounted(
  kept: ReadonlyMap<number, Draft>,
  graded: readonly { position: number; raw: string }[],
): Map<number, string> {
  const lost = new Map<number, string>()
  for (const { position, raw } of graded) {
    const draft = kept.get(position)
    if (draft && draft.raw !== raw) lost.set(position, draft.raw)
  }
  return lost
}
