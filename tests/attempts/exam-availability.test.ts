import { describe, expect, test } from 'vitest'
import { attemptDeadline, isOverdue } from '@/lib/attempts/deadline'
import { type ExamRules, examAvailability } from '@/lib/attempts/exam-availability'

const at = (time: string) => new Date(`2026-05-12T${time}:00Z`)
const always: ExamRules = { opensAt: null, closesAt: null, timeLimit: null, attemptsAllowed: null }
const none = { attempts: 0, openAttempt: null }

describe('the state of an exam', () => {
  test.each([
    ['without rules it is open', always, none, { state: 'open', attemptsLeft: null }],
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
      { state: 'open', attemptsLeft: null },
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
      { state: 'open', attemptsLeft: 2 },
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
      'a closed exam takes no open attempt back',
      { ...always, closesAt: at('11:00') },
      { attempts: 1, openAttempt: 'a' },
      { state: 'closed', closedAt: at('11:00') },
    ],
  ] as const)('%s', (_, rules, taken, expected) => {
    expect(examAvailability(rules, taken, at('12:00'))).toEqual(expected)
  })
})

describe('the deadline of an attempt', () => {
  test.each([
    ['without limits there is none', null, null, null],
    ['the time limit counts from the start', 1800, null, at('12:30')],
    ['the closing time cuts the limit short', 1800, at('12:10'), at('12:10')],
    ['a later closing time changes nothing', 1800, at('13:00'), at('12:30')],
    ['the closing time alone is one', null, at('13:00'), at('13:00')],
  ] as const)('%s', (_, timeLimit, closesAt, expected) => {
    expect(attemptDeadline({ timeLimit, closesAt }, at('12:00'))).toEqual(expected)
  })

  test('the deadline itself is too late, a millisecond before is not', () => {
    expect(isOverdue(at('12:30'), at('12:30'))).toBe(true)
    expect(isOverdue(at('12:30'), new Date(at('12:30').getTime() - 1))).toBe(false)
    expect(isOverdue(null, at('12:30'))).toBe(false)
  })
})
