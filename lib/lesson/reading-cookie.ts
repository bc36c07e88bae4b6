import { nothingRead, type Reading } from './reading'
import { sections } from './sections'

/** The reading of a visitor without a session, as a browser keeps it: `123-4`, three sections read and the fourth opened last. */
export function writeReading({ read, last }: Reading): string {
  const numbers = sections.filter(({ slug }) => read.includes(slug)).map(({ number }) => number)
  return `${numbers.join('')}-${sections.find(({ slug }) => slug === last)?.number ?? ''}`
}

/** Anything that is not of this form counts as nothing read. */
export function parseReading(cookie: string | undefined): Reading {
  const [, read, last] = /^(\d*)-(\d?)$/.exec(cookie ?? '') ?? []
  if (read === undefined) return nothingRead
  return {
    read: sections.filter(({ number }) => read.includes(`${number}`)).map(({ slug }) => slug),
    last: sections.find(({ number }) => last === `${number}`)?.slug ?? null,
  }
}
