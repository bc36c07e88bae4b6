import type { AttemptFacts } from './attempt-status'
import { endOf, secondsAfter } from './exam-times'

/** More time for an open attempt, or so much from now on for a closed one. */
export type TimeChange = { readonly kind: 'extend' | 'reopen'; readonly seconds: number }

/** What an instructor can do to one attempt. */
export type AttemptChange = TimeChange | { readonly kind: 'submit' }

/** When an attempt is due and no longer taken, and from when on its work is late (null: never). */
type AttemptTimes = {
  readonly deadline: Date
  readonly end: Date | null
  readonly lateAfter: Date | null
}

type Decision = { readonly kind: 'refused'; readonly problem: string } | { readonly kind: 'timed'; times: AttemptTimes }

/** Gives an open attempt more time. Lateness begins later by as much, so that nobody pays for the time that was given. */
export function extendAttempt(
  { deadline, end, closed }: AttemptFacts,
  lateAfter: Date | null,
  seconds: number,
  now: Date,
): Decision {
  if (closed !== null) return refused('This attempt has been handed in: reopen it instead.')
  if (deadline === null) return refused('This attempt has no deadline to move.')
  const later = (time: Date | null) => time && secondsAfter(time, seconds)
  const times = { deadline: secondsAfter(deadline, seconds), end: later(end), lateAfter: later(lateAfter) }
  if (times.deadline <= now) return refused('Even so its time would be up already: give more minutes.')
  return { kind: 'timed', times }
}

/**
 * Opens a closed attempt again for `seconds` from now, whatever its exam's rules say by now. Handed in within that time it is
 * no later than it was: lateness begins later by as much as the new deadline lies behind the old end of the work.
 */
export function reopenAttempt(
  { closed }: AttemptFacts,
  exam: { readonly lateAfter: Date | null; readonly grace: number; readonly otherOpen: boolean },
  seconds: number,
  now: Date,
): Decision {
  if (closed === null) return refused('This attempt is open already.')
  if (exam.otherOpen) return refused('This student is working on another attempt at this exam, which comes first.')
  const deadline = secondsAfter(now, seconds)
  const moved = (deadline.getTime() - closed.at.getTime()) / 1000
  const lateAfter = exam.lateAfter && secondsAfter(exam.lateAfter, moved)
  return { kind: 'timed', times: { deadline, end: endOf(deadline, exam.grace), lateAfter } }
}

function refused(problem: string): Decision {
  return { kind: 'refused', problem }
}
