import { isMisconceptionId } from '@/lib/questions/is-misconception-id'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { AnswerKey } from '@/lib/questions/question'

/** One wrong idea, or two at once, that explain an answer; as text, since it is stored with the attempt. */
export type Suspect = MisconceptionId | `${MisconceptionId}+${MisconceptionId}`

export function pairSuspect([first, second]: readonly [MisconceptionId, MisconceptionId]): Suspect {
  return `${first}+${second}`
}

/** The wrong ideas in a suspect, one or two. */
export function misconceptionsOf(suspect: Suspect): MisconceptionId[] {
  return suspect.split('+').filter(isMisconceptionId)
}

/** Whether a stored text still names misconceptions that we know. */
export function isSuspect(text: string): text is Suspect {
  const parts = text.split('+')
  return parts.length <= 2 && parts.every(isMisconceptionId)
}

/** The wrong ideas that an answer to this question could show. */
export function detectableIn({ slips, pairs, cellSlips }: AnswerKey): MisconceptionId[] {
  const single = [...slips, ...cellSlips].map(({ misconception }) => misconception)
  return [...new Set([...single, ...pairs.flatMap(({ misconceptions }) => misconceptions)])]
}
