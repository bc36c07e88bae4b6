import { describe, expect, test } from 'vitest'
import { type AttemptFacts, attemptStatus, closingOf, takesAnswers } from '@/lib/attempts/attempt-status'

const at = (time: string) => new Date(`2026-05-12T${time}Z`)
const open: AttemptFacts = {
  startedAt: at('10:00:00'),
  deadline: at('11:00:00'),
  end: at('11:01:00'),
  closed: null,
  graded: false,
}
const endless: AttemptFacts = { ...open, deadline: null, end: null }
const submitted: AttemptFacts = { ...open, closed: { at: at('10:30:00'), by: 'student' } }
const graded: AttemptFacts = { ...submitted, graded: true }

describe('where an attempt stands', () => {
  test.each([
    ['open until its deadline', open, false, '10:59:59', 'open'],
    ['overdue from its deadline on', open, false, '11:00:00', 'overdue'],
    ['overdue until the end of the grace', open, false, '11:00:59', 'overdue'],
    ['expired at the end of the grace', open, false, '11:01:00', 'expired'],
    ['open for ever without a deadline', endless, false, '23:59:59', 'open'],
    ['submitted before it is graded', submitted, true, '10:31:00', 'submitted'],
    ['graded while its score is kept back', graded, false, '10:31:00', 'graded'],
    ['released when its score may be seen', graded, true, '10:31:00', 'released'],
    ['released however late it is', graded, true, '23:00:00', 'released'],
  ] as const)('%s', (_, facts, visible, time, status) => {
    expect(attemptStatus(facts, visible, at(time))).toBe(status)
  })
})

describe('answers', () => {
  test.each([
    ['are taken before the deadline', open, '10:00:00', true],
    ['are taken during the grace', open, '11:00:30', true],
    ['are not taken at its end', open, '11:01:00', false],
    ['are not taken once it is handed in', submitted, '10:31:00', false],
    ['are always taken without a deadline', endless, '23:00:00', true],
  ] as const)('%s', (_, facts, time, taken) => {
    expect(takesAnswers(facts, at(time))).toBe(taken)
  })
})

describe('closing an attempt', () => {
  test.each([
    ['ends it when the student hands in', open, 'student', '10:20:00', { at: '10:20:00', by: 'student' }],
    [
      'ends it at the deadline when it is handed in during the grace',
      open,
      'student',
      '11:00:30',
      { at: '11:00:00', by: 'student' },
    ],
    [
      'ends it at the deadline, by the deadline, when the student is later than the grace',
      open,
      'student',
      '11:20:00',
      { at: '11:00:00', by: 'deadline' },
    ],
    [
      'ends it at the deadline when somebody looks after the grace',
      open,
      'deadline',
      '12:00:00',
      { at: '11:00:00', by: 'deadline' },
    ],
    ['waits for the end of the grace', open, 'deadline', '11:00:30', null],
    ['never happens by a deadline that is not there', endless, 'deadline', '23:00:00', null],
    ['happens once', submitted, 'student', '10:40:00', null],
    ['can be an instructor’s doing', open, 'instructor', '10:20:00', { at: '10:20:00', by: 'instructor' }],
  ] as const)('%s', (_, facts, by, time, expected) => {
    expect(closingOf(facts, by, at(time))).toEqual(expected && { at: at(expected.at), by: expected.by })
  })
})
