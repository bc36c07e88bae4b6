import { type Part, parts } from './parts'
import { sectionPath, sections } from './sections'

/** Where a part of the lesson is read: the title of its section, its own, and its address. */
export type PartLink = { section: string; part: string; href: string }

/** Throws for a part that the lesson has not. */
export function partLink(id: string): PartLink {
  const link = links.get(id)
  if (!link) throw new Error(`The lesson has no part “${id}”.`)
  return link
}

const links: ReadonlyMap<string, PartLink> = new Map(
  sections.flatMap((section) =>
    parts[section.slug].map(
      ({ id, title }: Part) =>
        [id, { section: section.title, part: title, href: `${sectionPath(section)}#${id}` }] as const,
    ),
  ),
)
