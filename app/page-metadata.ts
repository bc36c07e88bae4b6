import type { Metadata } from 'next'

/** A page for everybody. Its path is its one address for search engines, whatever the query says. */
export function publicPage(path: string, title: string, description: string): Metadata {
  return { title, description, alternates: { canonical: path } }
}

/** A page of one person, or one of the countless questions: search engines leave it out. */
export function privatePage(title: string): Metadata {
  return { title, robots: { index: false, follow: false } }
}
