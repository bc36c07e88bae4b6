import 'server-only'
import { type Accommodation, type ExamTimes, type LatePolicy, type Override, timesFor } from '@/lib/attempts/exam-times'

/** An exam's times as its row holds them. */
export type TimesRow = {
  opensAt: Date | null
  closesAt: Date | null
  timeLimit: number | null
  attemptsAllowed: number | null
  grace: number
  lateUntil: Date | null
  latePercent: number | null
}

/** An override as its row holds it: a student's own has no group. */
export type OverrideRow = Override & { groupId: string | null }

export type AccommodationRow = { timeFactor: number; breaks: number }

export const timesSelection = {
  opensAt: true,
  closesAt: true,
  timeLimit: true,
  attemptsAllowed: true,
  grace: true,
  lateUntil: true,
  latePercent: true,
} as const

export const overrideSelection = {
  groupId: true,
  opensAt: true,
  closesAt: true,
  timeLimit: true,
  attemptsAllowed: true,
} as const

export function readTimes({ lateUntil, latePercent, ...times }: TimesRow): ExamTimes {
  const { opensAt, closesAt, timeLimit, attemptsAllowed, grace } = times
  const late: LatePolicy =
    lateUntil === null || latePercent === null
      ? { kind: 'none' }
      : { kind: 'falling', percentPerDay: latePercent, until: lateUntil }
  return { opensAt, closesAt, timeLimit, attemptsAllowed, grace, late }
}

export function readAccommodation({ timeFactor, breaks }: AccommodationRow): Accommodation {
  return { factor: timeFactor, breaks }
}

/** An exam's times for one student; `overrides` are the student's own and those of the student's groups. */
export function readStudentTimes(
  exam: TimesRow,
  overrides: readonly OverrideRow[],
  accommodation: AccommodationRow,
): ExamTimes {
  const own = overrides.find(({ groupId }) => groupId === null) ?? null
  const groups = overrides.filter(({ groupId }) => groupId !== null)
  return timesFor(readTimes(exam), own, groups, readAccommodation(accommodation))
}
