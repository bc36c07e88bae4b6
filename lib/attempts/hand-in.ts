import type { Outbox } from './answer-outbox'

/** What a student should know before handing in, as far as the server has told; positions ascending. */
export function openPoints({ drafts, problems }: Outbox): {
  unanswered: number[]
  unreadable: number[]
  flagged: number[]
} {
  const positions = [...drafts.keys()].sort((a, b) => a - b)
  return {
    unanswered: positions.filter((position) => drafts.get(position)?.raw.trim() === ''),
    unreadable: positions.filter((position) => problems.has(position)),
    flagged: positions.filter((position) => drafts.get(position)?.flagged),
  }
}

/**
 * What follows from a confirmation that was given when the answers at `told` were known to be unreadable. It does not
 * cover an answer that turned out to be unreadable since, and nothing is handed in before all has been saved.
 */
export function handInStep(outbox: Outbox, told: readonly number[]): 'submit' | 'wait' | 'ask-again' {
  if ([...outbox.problems.keys()].some((position) => !told.includes(position))) return 'ask-again'
  return outbox.unsaved.size === 0 ? 'submit' : 'wait'
}
