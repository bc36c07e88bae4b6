/**
 * When an exam can be sat. `opensAt` to `closesAt` is the ordinary time; with a falling credit it can be handed in until
 * `late.until` for less. `timeLimit` counts from a student's own start. Durations are seconds; null: no such limit.
 */
export type ExamTimes = {
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly timeLimit: number | null
  /** Null: as often as one likes. */
  readonly attemptsAllowed: number | null
  /** Seconds after a deadline in which answers still arrive and an attempt can still be handed in, at no loss. */
  readonly grace: number
  readonly late: LatePolicy
}

/** What becomes of work after the closing time: none is taken, or its credit falls by so many per cent with each day begun. */
export type LatePolicy =
  | { readonly kind: 'none' }
  | { readonly kind: 'falling'; readonly percentPerDay: number; readonly until: Date }

/** What one student needs in every exam: the time limit times `factor`, and `breaks` seconds on top. */
export type Accommodation = { readonly factor: number; readonly breaks: number }

/** What an exam grants a student or a group; null: as for everybody. */
export type Override = {
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly timeLimit: number | null
  readonly attemptsAllowed: number | null
}

/**
 * An exam's times as they stand for one student. The student's own override comes before those of groups, of which the most
 * generous counts, field by field. The accommodation comes last and moves the closing time with it, so that whoever begins
 * at the last moment at which everybody has the full time has their own full time too.
 */
export function timesFor(
  exam: ExamTimes,
  own: Override | null,
  groups: readonly Override[],
  { factor, breaks }: Accommodation,
): ExamTimes {
  const opensAt = own?.opensAt ?? earliest(groups.map((group) => group.opensAt)) ?? exam.opensAt
  const closesAt = own?.closesAt ?? latest(groups.map((group) => group.closesAt)) ?? exam.closesAt
  const limit = own?.timeLimit ?? largest(groups.map((group) => group.timeLimit)) ?? exam.timeLimit
  const attemptsAllowed =
    own?.attemptsAllowed ?? largest(groups.map((group) => group.attemptsAllowed)) ?? exam.attemptsAllowed
  const timeLimit = limit === null ? null : Math.ceil(limit * factor) + breaks
  const more = limit === null || timeLimit === null ? 0 : timeLimit - limit
  return {
    opensAt,
    closesAt: closesAt && secondsAfter(closesAt, more),
    timeLimit,
    attemptsAllowed,
    grace: exam.grace,
    late: lateFor(exam.late, closesAt, more),
  }
}

/** Nobody's ordinary time ends after the time for late work. */
function lateFor(late: LatePolicy, closesAt: Date | null, more: number): LatePolicy {
  if (late.kind === 'none') return late
  const until = closesAt !== null && closesAt > late.until ? closesAt : late.until
  return { ...late, until: secondsAfter(until, more) }
}

/** The moment after which nothing is taken of anybody's work, grace apart; null: never. */
export function lastClosing({ closesAt, late }: Pick<ExamTimes, 'closesAt' | 'late'>): Date | null {
  return late.kind === 'falling' ? late.until : closesAt
}

/** When an attempt begun at `start` is due: its time is up, or the exam closes for good; null: never. */
export function deadlineOf(times: ExamTimes, start: Date): Date | null {
  const limit = times.timeLimit === null ? null : secondsAfter(start, times.timeLimit)
  const closing = lastClosing(times)
  if (limit === null) return closing
  return closing !== null && closing < limit ? closing : limit
}

/** When the server stops taking answers to an attempt that is due at `deadline`: the deadline and the grace after it. */
export function endOf(deadline: Date | null, grace: number): Date | null {
  return deadline && secondsAfter(deadline, grace)
}

/**
 * When the last of several students can no longer work on an exam: each one's own closing and the grace after it, and the ends of
 * the attempts `underWay`; null: never.
 */
export function lastEnd(students: readonly ExamTimes[], underWay: readonly (Date | null)[]): Date | null {
  const ends = [...students.map((times) => endOf(lastClosing(times), times.grace)), ...underWay]
  return ends.includes(null) ? null : latest(ends)
}

/** From when on work is late, and what it then loses; null where no late work is taken, so that none can be late. */
export type Lateness = { readonly after: Date; readonly percentPerDay: number } | null

export function latenessOf({ closesAt, late }: Pick<ExamTimes, 'closesAt' | 'late'>): Lateness {
  return late.kind === 'none' || closesAt === null ? null : { after: closesAt, percentPerDay: late.percentPerDay }
}

const day = 24 * 60 * 60 * 1000

/**
 * The share of its points that work keeps that ended at `at`: 1 up to the closing time, then less by the policy's per cent
 * for each day begun, at least 0.
 */
export function lateCredit(lateness: Lateness, at: Date): number {
  if (lateness === null || at <= lateness.after) return 1
  const days = Math.ceil((at.getTime() - lateness.after.getTime()) / day)
  return Math.max(0, 100 - days * lateness.percentPerDay) / 100
}

export function secondsAfter(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  const times = dates.flatMap((date) => (date === null ? [] : [date.getTime()]))
  return times.length === 0 ? null : new Date(Math.min(...times))
}

function latest(dates: readonly (Date | null)[]): Date | null {
  const times = dates.flatMap((date) => (date === null ? [] : [date.getTime()]))
  return times.length === 0 ? null : new Date(Math.max(...times))
}

function largest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : Math.max(...known)
}
