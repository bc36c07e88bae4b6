import { type ExamTimes, lastClosing, lateCredit, latenessOf } from './exam-times'

/**
 * What a student can do with an exam now. `attemptsLeft` is null when attempts are not counted; `credit` is the share of the
 * points that an attempt handed in now would keep, less than 1 after the closing time.
 */
export type ExamAvailability =
  | { state: 'not-yet-open'; opensAt: Date }
  | { state: 'in-progress'; attemptId: string }
  | { state: 'open'; attemptsLeft: number | null; credit: number }
  | { state: 'no-attempts-left' }
  | { state: 'closed'; closedAt: Date }

/**
 * The state of an exam for one student, whose own times these are. An attempt that is still open can be resumed until its
 * own end; `openAttempt` is null when there is none or its end has passed.
 */
export function examAvailability(
  times: ExamTimes,
  taken: { attempts: number; openAttempt: string | null },
  now: Date,
): ExamAvailability {
  if (taken.openAttempt !== null) return { state: 'in-progress', attemptId: taken.openAttempt }
  const closing = lastClosing(times)
  if (closing !== null && now >= closing) return { state: 'closed', closedAt: closing }
  if (times.opensAt !== null && now < times.opensAt) return { state: 'not-yet-open', opensAt: times.opensAt }
  const credit = lateCredit(latenessOf(times), now)
  if (times.attemptsAllowed === null) return { state: 'open', attemptsLeft: null, credit }
  const attemptsLeft = times.attemptsAllowed - taken.attempts
  return attemptsLeft > 0 ? { state: 'open', attemptsLeft, credit } : { state: 'no-attempts-left' }
}
