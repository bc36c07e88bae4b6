import type { Reached } from '@/lib/lesson/reading'
import type { SectionSlug } from '@/lib/lesson/sections'

/** A visitor's reading is one cookie, and each note is made from the one before: so they are sent one after the other. */
let sent: Promise<unknown> = Promise.resolve()

export function readingAddress(slug: SectionSlug, reached: Reached): string {
  return `/learn/${slug}/reading?reached=${reached}`
}

/** Tells the server how far the reader has come; false where it cannot be reached, which the next visit makes good. */
export function sendReading(slug: SectionSlug, reached: Reached): Promise<boolean> {
  const note = sent.then(() =>
    fetch(readingAddress(slug, reached), { method: 'POST', keepalive: true }).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  sent = note
  return note
}
