/** The facts of one exam attempt that its state follows from. `end`: the deadline and the grace after it; null: never. */
export type AttemptFacts = {
  readonly startedAt: Date
  readonly deadline: Date | null
  readonly end: Date | null
  readonly closed: { readonly at: Date; readonly by: ClosedBy } | null
  readonly graded: boolean
}

export type ClosedBy = 'student' | 'deadline' | 'instructor'

/**
 * Where an attempt stands. `overdue`: its deadline has passed and the grace runs, answers are still taken. `expired`: the
 * grace is over too, and whoever looks next closes it. `submitted` becomes `graded` in the transaction that closes it,
 * and `released` when the student may see the score.
 */
export type AttemptStatus = 'open' | 'overdue' | 'expired' | 'submitted' | 'graded' | 'released'

export function attemptStatus(facts: AttemptFacts, scoreVisible: boolean, now: Date): AttemptStatus {
  if (facts.closed !== null) {
    if (!facts.graded) return 'submitted'
    return scoreVisible ? 'released' : 'graded'
  }
  if (facts.end !== null && now >= facts.end) return 'expired'
  return facts.deadline !== null && now >= facts.deadline ? 'overdue' : 'open'
}

/** Whether answers are taken and the attempt can be handed in: the end itself is already too late. */
export function takesAnswers(facts: Pick<AttemptFacts, 'end' | 'closed'>, now: Date): boolean {
  return facts.closed === null && (facts.end === null || now < facts.end)
}

/**
 * How an attempt is closed now: by whom it counts as closed and when it ended. Nobody is later than the deadline: what comes
 * during the grace ended at the deadline, and so does what nobody handed in. Null where it is closed already, or where
 * the deadline is said to close it before the grace is over.
 */
export function closingOf(
  facts: Pick<AttemptFacts, 'deadline' | 'end' | 'closed'>,
  by: ClosedBy,
  now: Date,
): { at: Date; by: ClosedBy } | null {
  if (facts.closed !== null) return null
  const expired = facts.end !== null && now >= facts.end
  if (by === 'deadline' && !expired) return null
  const at = facts.deadline !== null && now > facts.deadline ? facts.deadline : now
  return { at, by: expired ? 'deadline' : by }
}
