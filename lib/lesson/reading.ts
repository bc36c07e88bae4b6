import { type LessonSection, type SectionSlug, sections } from './sections'

/** The sections that somebody has read to the end, in the order of the lesson, and the one opened last. */
export type Reading = { read: readonly SectionSlug[]; last: SectionSlug | null }

export const nothingRead: Reading = { read: [], last: null }

/** How far one gets in a section in one visit: it is opened, then its end is reached. */
export type Reached = 'start' | 'end'

export function recordReading({ read }: Reading, slug: SectionSlug, reached: Reached): Reading {
  const now = reached === 'end' ? [...read, slug] : read
  return { read: sections.map((section) => section.slug).filter((known) => now.includes(known)), last: slug }
}

/** Where to go on: the section opened last until it is read, then the next unread one, from the beginning again; null: all read. */
export function continueAt({ read, last }: Reading): LessonSection | null {
  const from = Math.max(
    0,
    sections.findIndex(({ slug }) => slug === last),
  )
  return [...sections.slice(from), ...sections.slice(0, from)].find(({ slug }) => !read.includes(slug)) ?? null
}
