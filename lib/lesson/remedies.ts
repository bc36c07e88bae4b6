import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { misconceptionsOf, type Suspect } from '@/lib/questions/suspect'
import { type Part, parts } from './parts'
import { sectionPath, sections } from './sections'

/** Where to read about a mistake: the title of the section, that of its part, and the address of the part. */
export type Remedy = { section: string; part: string; href: string }

/** What to read about the one or two wrong ideas in a suspect, each part once. */
export function remediesOf(suspect: Suspect): Remedy[] {
  const found = misconceptionsOf(suspect).map(remedyOf)
  return found.filter(({ href }, index) => found.findIndex((other) => other.href === href) === index)
}

function remedyOf(misconception: MisconceptionId): Remedy {
  const remedy = remedies.get(misconception)
  if (!remedy) throw new Error(`No part of the lesson mends “${misconception}”.`)
  return remedy
}

const remedies = new Map(
  sections.flatMap((section) =>
    parts[section.slug].flatMap(({ id, title, mends }: Part) => {
      const remedy: Remedy = { section: section.title, part: title, href: `${sectionPath(section)}#${id}` }
      return mends.map((misconception) => [misconception, remedy] as const)
    }),
  ),
)
