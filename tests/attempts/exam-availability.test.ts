import { describe, expect, test } from 'vitest'
import { examAvailability } from '@/lib/attempts/exam-availability'
import type { ExamTimes } from '@/lib/attempts/exam-times'

const at = (time: string) => new Date(`2026-05-12T${time}:00Z`)
const always: ExamTimes = {
  opensAt: null,
  closesAt: null,
  timeLimit: null,
  attemptsAllowed: null,
  grace: 0,
  late: { kind: 'none' },
}
const none = { attempts: 0, openAttempt: null }

describe('the state of an exam', () => {
  test.each([
    ['without rules it is open', always, none, { state: 'open', attemptsLeft: null, credit: 1 }],
    [
      'before it opens it says when',
      { ...always, opensAt: at('13:00') },
      none,
      { state: 'not-yet-open', opensAt: at('13:00') },
    ],
    [
      'at its opening time it is open',
      { ...always, opensAt: at('12:00') },
      none,
      { state: 'open', attemptsLeft: null, credit: 1 },
    ],
    [
      'at its closing time it is closed',
      { ...always, closesAt: at('12:00') },
      none,
      { state: 'closed', closedAt: at('12:00') },
    ],
    [
      'attempts are counted',
      { ...always, attemptsAllowed: 3 },
      { attempts: 1, openAttempt: null },
      { state: 'open', attemptsLeft: 2, credit: 1 },
    ],
    [
      'the last one gone, none is left',
      { ...always, attemptsAllowed: 3 },
      { attempts: 3, openAttempt: null },
      { state: 'no-attempts-left' },
    ],
    [
      'an open attempt is resumed, even the last',
      { ...always, attemptsAllowed: 3 },
      { attempts: 3, openAttempt: 'a' },
      { state: 'in-progress', attemptId: 'a' },
    ],
    [
      'an attempt in its grace is resumed after the closing time',
      { ...always, closesAt: at('11:59'), grace: 120 },
      { attempts: 1, openAttempt: 'a' },
      { state: 'in-progress', attemptId: 'a' },
    ],
    [
      'after the closing time it is open for late work, at what is left of its credit',
      { ...always, closesAt: at('11:00'), late: { kind: 'falling', percentPerDay: 25, until: at('13:00') } },
      none,
      { state: 'open', attemptsLeft: null, credit: 0.75 },
    ],
    [
      'when no more late work is taken it is closed',
      { ...always, closesAt: at('10:00'), late: { kind: 'falling', percentPerDay: 25, until: at('12:00') } },
      none,
      { state: 'closed', closedAt: at('12:00') },
    ],
  ] as const)('%s', (_, rules, taken, expected) => {
    expect(examAvailability(rules, taken, at('12:00'))).toEqual(expected)
  })
})
