import { useEffect, useState } from 'react'
import type { Outbox } from '@/lib/attempts/answer-outbox'
import { keepPosting } from './keep-posting'

type Posting = {
  path: string
  /** Where the page goes on once the server has heard. */
  page: string
  /** Whether a student who was told that the answer cannot be read may go on all the same. */
  insistent: boolean
}

/**
 * Posts something about a question, once its answer has reached the server. An answer that turns out to be unreadable keeps
 * the student here, where the page says so.
 */
export function usePosting(
  outbox: Outbox,
  position: number,
  { path, page, insistent }: Posting,
): { post: () => void; posting: boolean } {
  const [asked, setAsked] = useState<{ position: number; told: boolean } | null>(null)
  const unreadable = outbox.problems.has(position)
  const arrived = asked?.position === position && outbox.unsaved.size === 0
  const leaves = arrived && (!unreadable || (asked.told && insistent))
  // Decided while rendering: what has arrived either leaves or stays for its problem; and whoever looks at another question
  // meanwhile has said nothing about that one, and takes back what was said of this.
  if (asked !== null && (asked.position !== position || (arrived && !leaves))) setAsked(null)
  useEffect(() => (leaves ? keepPosting(path, page) : undefined), [leaves, path, page])
  return { post: () => setAsked({ position, told: unreadable }), posting: asked?.position === position }
}
