export type ExamRules = {
  opensAt: Date | null
  closesAt: Date | null
  /** Seconds; null: no limit. */
  timeLimit: number | null
  /** Null: as often as one likes. */
  attemptsAllowed: number | null
}

/** What a student can do with an exam now. `attemptsLeft` is null when attempts are not counted. */
export type ExamAvailability =
  | { state: 'not-yet-open'; opensAt: Date }
  | { state: 'in-progress'; attemptId: string }
  | { state: 'open'; attemptsLeft: number | null }
  | { state: 'no-attempts-left' }
  | { state: 'closed'; closedAt: Date }

/**
 * The state of an exam for one student. An attempt that is still open can be resumed until its own deadline, which is
 * never later than the exam's closing time; `openAttempt` is null when there is none or it is overdue.
 */
export function examAvailability(
  rules: ExamRules,
  taken: { attempts: number; openAttempt: string | null },
  now: Date,
): ExamAvailability {
  if (rules.closesAt !== null && now >= rules.closesAt) return { state: 'closed', closedAt: rules.closesAt }
  if (taken.openAttempt !== null) return { state: 'in-progress', attemptId: taken.openAttempt }
  if (rules.opensAt !== null && now < rules.opensAt) return { state: 'not-yet-open', opensAt: rules.opensAt }
  if (rules.attemptsAllowed === null) return { state: 'open', attemptsLeft: null }
  const attemptsLeft = rules.attemptsAllowed - taken.attempts
  return attemptsLeft > 0 ? { state: 'open', attemptsLeft } : { state: 'no-attempts-left' }
}
