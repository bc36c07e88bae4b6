import { describe, expect, test } from 'vitest'
import { extendAttempt, reopenAttempt } from '@/lib/attempts/attempt-change'
import { readAttemptChangeForm } from '@/lib/attempts/attempt-change-form'
import { attemptChangeInWords } from '@/lib/attempts/attempt-change-in-words'
import type { AttemptFacts } from '@/lib/attempts/attempt-status'
import { lateCredit } from '@/lib/attempts/exam-times'

const at = (time: string) => new Date(`2026-05-12T${time}Z`)
const open: AttemptFacts = {
  startedAt: at('10:00:00'),
  deadline: at('11:00:00'),
  end: at('11:01:00'),
  closed: null,
  graded: false,
}
const endless: AttemptFacts = { ...open, deadline: null, end: null }
const closed: AttemptFacts = { ...open, closed: { at: at('10:30:00'), by: 'student' }, graded: true }
const quarter = 15 * 60

describe('more time', () => {
  test('moves the deadline, the end of the grace and the beginning of lateness alike', () => {
    expect(extendAttempt(open, at('10:50:00'), quarter, at('10:30:00'))).toEqual({
      kind: 'timed',
      times: { deadline: at('11:15:00'), end: at('11:16:00'), lateAfter: at('11:05:00') },
    })
  })

  test.each([
    ['during the grace', open, quarter, '11:00:30', null],
    ['where its time would be up all the same', open, 60, '11:01:00', 'time would be up already'],
    ['where it has no deadline', endless, quarter, '10:30:00', 'no deadline'],
    ['once it is handed in', closed, quarter, '10:31:00', 'reopen it'],
    ['even without a deadline, once it is handed in', { ...closed, deadline: null }, 60, '10:31:00', 'reopen it'],
  ] as const)('%s', (_, facts, seconds, now, problem) => {
    const decision = extendAttempt(facts, null, seconds, at(now))
    expect(decision).toMatchObject(
      problem === null ? { kind: 'timed' } : { kind: 'refused', problem: expect.stringContaining(problem) },
    )
  })
})

describe('reopening', () => {
  const exam = { lateAfter: null, grace: 30, otherOpen: false }

  test('gives a closed attempt a deadline of its own, with the grace of its exam', () => {
    expect(reopenAttempt(closed, exam, quarter, at('18:00:00'))).toEqual({
      kind: 'timed',
      times: { deadline: at('18:15:00'), end: at('18:15:30'), lateAfter: null },
    })
    expect(reopenAttempt({ ...closed, deadline: null, end: null }, exam, quarter, at('18:00:00'))).toMatchObject({
      times: { deadline: at('18:15:00') },
    })
  })

  test.each([
    ['is refused while it is open', open, exam, 'open already'],
    ['is refused while its student works on another', closed, { ...exam, otherOpen: true }, 'another attempt'],
  ] as const)('%s', (_, facts, of, problem) => {
    const decision = reopenAttempt(facts, of, quarter, at('10:31:00'))
    expect(decision).toMatchObject({ kind: 'refused', problem: expect.stringContaining(problem) })
  })

  test.each([
    ['on time', '10:40:00', 1],
    ['a day late', '10:20:00', 0.9],
  ])('keeps what was handed in %s as late as it was until the new deadline, and no longer', (_, after, credit) => {
    const reopened = reopenAttempt(closed, { ...exam, lateAfter: at(after) }, quarter, at('18:00:00'))
    if (reopened.kind !== 'timed' || reopened.times.lateAfter === null) throw new Error('It has no times.')
    const { deadline, lateAfter } = reopened.times
    const lateness = { after: lateAfter, percentPerDay: 10 }
    expect(lateCredit(lateness, deadline)).toBe(credit)
    expect(lateCredit(lateness, new Date(deadline.getTime() + 86_400_000))).toBe(credit - 0.1)
  })
})

describe('the form of a change', () => {
  test.each([
    ['more time', { kind: 'extend', minutes: ' 15 ' }, { kind: 'extend', seconds: quarter }],
    ['handing in', { kind: 'submit', minutes: 'x' }, { kind: 'submit' }],
    ['reopening', { kind: 'reopen', minutes: '10080' }, { kind: 'reopen', seconds: 604_800 }],
  ])('reads %s', (_, values, change) => {
    expect(readAttemptChangeForm({ ...values, why: ' the alarm ' })).toEqual({
      kind: 'change',
      change,
      why: 'the alarm',
    })
  })

  test.each([
    ['minutes below one', { kind: 'extend', minutes: '0', why: 'so' }, ['minutes']],
    ['more than a week', { kind: 'reopen', minutes: '10081', why: 'so' }, ['minutes']],
    ['half minutes', { kind: 'extend', minutes: '1.5', why: 'so' }, ['minutes']],
    ['no reason', { kind: 'submit', why: '  ' }, ['why']],
    ['a reason without end', { kind: 'submit', why: 'x'.repeat(501) }, ['why']],
    ['nothing at all', {}, ['kind', 'why']],
    ['a kind that there is not', { kind: 'delete', why: 'so' }, ['kind']],
  ])('refuses %s', (_, values, fields) => {
    const read = readAttemptChangeForm(values)
    expect(read.kind === 'problems' && Object.keys(read.problems)).toEqual(fields)
  })
})

test('the log says until when, and warns where right answers could be seen; the student reads the reason', () => {
  const reopen = { kind: 'reopen', seconds: quarter, until: 'noon' } as const
  expect(attemptChangeInWords({ ...reopen, seen: true }, 'by mistake')).toEqual({
    what: 'Reopened until noon. Its right answers could be seen before.',
    notice: 'An instructor reopened this exam until noon: “by mistake”',
  })
  expect(attemptChangeInWords({ ...reopen, seen: false }, 'so').what).toBe('Reopened until noon.')
  expect(attemptChangeInWords({ kind: 'extend', seconds: 60, until: 'noon', seen: false }, 'alarm')).toEqual({
    what: 'Gave one more minute, until noon.',
    notice: 'An instructor gave you one more minute: “alarm”',
  })
  expect(attemptChangeInWords({ kind: 'submit' }, 'left the room').notice).toContain('“left the room”')
})
