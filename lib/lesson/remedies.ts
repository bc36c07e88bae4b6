import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { misconceptionsOf, type Suspect } from '@/lib/questions/suspect'
import { type PartLink, partLink } from './part-link'
import { type Part, parts } from './parts'

/** What to read about the one or two wrong ideas in a suspect, each part once. */
export function remediesOf(suspect: Suspect): PartLink[] {
  const found = misconceptionsOf(suspect).map(remedyOf)
  return found.filter(({ href }, index) => found.findIndex((other) => other.href === href) === index)
}

function remedyOf(misconception: MisconceptionId): PartLink {
  const remedy = remedies.get(misconception)
  if (!remedy) throw new Error(`No part of the lesson mends “${misconception}”.`)
  return remedy
}

const remedies: ReadonlyMap<MisconceptionId, PartLink> = new Map(
  Object.values(parts).flatMap((ofSection: readonly Part[]) =>
    ofSection.flatMap(({ id, mends }) => mends.map((misconception) => [misconception, partLink(id)] as const)),
  ),
)
