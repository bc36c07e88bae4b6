import type { ClosedBy } from './attempt-status'

/** One student of an exam as the live view tells it; `attempt`: the one under way, else the latest; null: not started. */
export type LiveStudent = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly attempt: LiveAttempt | null
}

/** Times are ISO 8601 in UTC. */
export type LiveAttempt = {
  readonly id: string
  readonly number: number
  /** How many questions have an answer, and how many there are. */
  readonly answered: number
  readonly questions: number
  readonly deadline: string | null
  /** The last sign of life, where that is too long ago; null while the student's page is heard of. */
  readonly silentSince: string | null
  readonly closed: { readonly at: string; readonly by: ClosedBy } | null
}

/**
 * Seconds without a sign of life after which a student counts as not connected: an open page asks for the time every three
 * seconds, and that it did is written down at most ten seconds and told three seconds later.
 */
export const silence = 20

export function silentSince(seen: Date, now: Date): string | null {
  return now.getTime() - seen.getTime() > silence * 1000 ? seen.toISOString() : null
}

export const liveStates = ['not-started', 'under-way', 'handed-in'] as const
export type LiveState = (typeof liveStates)[number]

export function liveState({ attempt }: LiveStudent): LiveState {
  if (attempt === null) return 'not-started'
  return attempt.closed === null ? 'under-way' : 'handed-in'
}

/** Whether a student is at work by the clock but has not been heard of lately. */
export function isSilent({ attempt }: LiveStudent): boolean {
  return attempt !== null && attempt.closed === null && attempt.silentSince !== null
}

/** By name, and by address where names are equal. */
export function byName(one: LiveStudent, other: LiveStudent): number {
  return one.name.localeCompare(other.name, 'en') || one.email.localeCompare(other.email, 'en')
}

/** What the list can be narrowed to. */
export const liveFilters = ['all', ...liveStates, 'silent'] as const
export type LiveFilter = (typeof liveFilters)[number]

/** Whether the list, narrowed like this, has a student. `find`: a part of the name or the address, in any case. */
export function isListed(student: LiveStudent, filter: LiveFilter, find: string): boolean {
  const sought = find.trim().toLowerCase()
  if (!`${student.name}\n${student.email}`.toLowerCase().includes(sought)) return false
  switch (filter) {
    case 'all':
      return true
    case 'silent':
      return isSilent(student)
    case 'not-started':
    case 'under-way':
    case 'handed-in':
      return liveState(student) === filter
  }
}

/** The line above the list: "212 of 300 under way, 80 handed in, 8 not started. 3 not connected." */
export function liveSummary(students: readonly LiveStudent[]): string {
  const count = (state: LiveState) => students.filter((student) => liveState(student) === state).length
  const silent = students.filter(isSilent).length
  const counts = [
    `${count('under-way')} of ${students.length} under way`,
    `${count('handed-in')} handed in`,
    ...(count('not-started') === 0 ? [] : [`${count('not-started')} not started`]),
  ]
  return `${counts.join(', ')}.${silent === 0 ? '' : ` ${silent} not connected.`}`
}

const day = 86_400_000

/** The time that an open attempt has left at `now`; whoever watches a class counts minutes. */
export function timeLeftText(deadline: string | null, now: Date): string {
  if (deadline === null) return 'no limit'
  const left = Date.parse(deadline) - now.getTime()
  if (left <= 0) return 'none'
  return left < 60_000 ? 'under a minute' : shortDuration(left)
}

/** How long ago a moment was: "20 s", "5 min", "3 h". */
export function agoText(iso: string, now: Date): string {
  const passed = Math.max(0, now.getTime() - Date.parse(iso))
  return passed < 60_000 ? `${Math.floor(passed / 1000)} s` : shortDuration(passed)
}

function shortDuration(milliseconds: number): string {
  if (milliseconds >= 2 * day) return `${Math.floor(milliseconds / day)} days`
  const minutes = Math.floor(milliseconds / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
