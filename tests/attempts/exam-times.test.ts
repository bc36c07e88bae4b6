import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Accommodation,
  deadlineOf,
  type ExamTimes,
  endOf,
  lastClosing,
  lateCredit,
  latenessOf,
  type Override,
  timesFor,
} from '@/lib/attempts/exam-times'

const at = (time: string) => new Date(`2026-05-12T${time}:00Z`)
const always: ExamTimes = {
  opensAt: null,
  closesAt: null,
  timeLimit: null,
  attemptsAllowed: null,
  grace: 0,
  late: { kind: 'none' },
}
const nothing: Override = { opensAt: null, closesAt: null, timeLimit: null, attemptsAllowed: null }
const ordinary: Accommodation = { factor: 1, breaks: 0 }

describe('the deadline of an attempt', () => {
  test.each([
    ['never, without rules', always, null],
    ['the time limit after the start', { ...always, timeLimit: 1_800 }, at('10:30')],
    ['the closing time', { ...always, closesAt: at('11:00') }, at('11:00')],
    ['the earlier of both: the limit', { ...always, timeLimit: 1_800, closesAt: at('11:00') }, at('10:30')],
    ['the earlier of both: the closing', { ...always, timeLimit: 7_200, closesAt: at('11:00') }, at('11:00')],
    [
      'the end of late work, where late work is taken',
      { ...always, closesAt: at('10:10'), late: { kind: 'falling', percentPerDay: 10, until: at('12:00') } },
      at('12:00'),
    ],
  ] as const)('is %s', (_, times, expected) => {
    expect(deadlineOf(times, at('10:00'))).toEqual(expected)
  })

  test('a grace runs after the deadline, and never where there is none', () => {
    expect(endOf(at('10:00'), 90)).toEqual(new Date('2026-05-12T10:01:30Z'))
    expect(endOf(null, 90)).toBeNull()
  })
})

describe('late work', () => {
  const times: ExamTimes = {
    ...always,
    closesAt: at('12:00'),
    late: { kind: 'falling', percentPerDay: 20, until: new Date('2026-05-30T12:00:00Z') },
  }
  test.each([
    ['is worth all up to the closing time itself', at('12:00'), 1],
    ['loses a day’s share with the first minute', at('12:01'), 0.8],
    ['loses one day’s share for exactly one day', new Date('2026-05-13T12:00:00Z'), 0.8],
    ['loses another with the second day begun', new Date('2026-05-13T12:01:00Z'), 0.6],
    ['is worth nothing after five days of a fifth each', new Date('2026-05-17T11:00:00Z'), 0],
    ['is never worth less than nothing', new Date('2026-05-29T12:00:00Z'), 0],
  ])('%s', (_, moment, credit) => {
    expect(lateCredit(latenessOf(times), moment)).toBe(credit)
  })

  test('loses nothing where the exam takes none, or never closes', () => {
    expect(lateCredit(latenessOf({ closesAt: at('12:00'), late: { kind: 'none' } }), at('13:00'))).toBe(1)
    expect(lateCredit(latenessOf({ ...times, closesAt: null }), at('13:00'))).toBe(1)
  })
})

describe('the times of one student', () => {
  const exam: ExamTimes = {
    ...always,
    opensAt: at('09:00'),
    closesAt: at('12:00'),
    timeLimit: 3_600,
    attemptsAllowed: 1,
    grace: 60,
  }

  test('are the exam’s own without overrides and accommodations', () => {
    expect(timesFor(exam, null, [], ordinary)).toEqual(exam)
  })

  test('have the limit multiplied, the breaks added, and the closing moved by both', () => {
    expect(timesFor(exam, null, [], { factor: 1.5, breaks: 600 })).toEqual({
      ...exam,
      timeLimit: 6_000,
      closesAt: at('12:40'),
    })
  })

  test('move the end of late work along with the closing', () => {
    const late = { kind: 'falling', percentPerDay: 10, until: at('15:00') } as const
    expect(timesFor({ ...exam, late }, null, [], { factor: 2, breaks: 0 })).toMatchObject({
      closesAt: at('13:00'),
      late: { until: at('16:00') },
    })
  })

  test('keep a closing time without a time limit: there is no time of one’s own that could be longer', () => {
    const open = { ...exam, timeLimit: null }
    expect(timesFor(open, null, [], { factor: 2, breaks: 600 })).toEqual(open)
  })

  test('take the student’s own override before a group’s, field by field', () => {
    const own = { ...nothing, closesAt: at('11:00') }
    const group = { ...nothing, closesAt: at('14:00'), attemptsAllowed: 3 }
    expect(timesFor(exam, own, [group], ordinary)).toEqual({ ...exam, closesAt: at('11:00'), attemptsAllowed: 3 })
  })

  test('take the most generous of several groups', () => {
    const groups = [
      { opensAt: at('08:30'), closesAt: at('13:00'), timeLimit: 1_800, attemptsAllowed: 2 },
      { opensAt: at('08:00'), closesAt: at('12:30'), timeLimit: 7_200, attemptsAllowed: null },
    ]
    expect(timesFor(exam, null, groups, ordinary)).toEqual({
      ...exam,
      opensAt: at('08:00'),
      closesAt: at('13:00'),
      timeLimit: 7_200,
      attemptsAllowed: 2,
    })
  })

  test('apply the accommodation to what an override grants', () => {
    const own = { ...nothing, timeLimit: 7_200, closesAt: at('15:00') }
    expect(timesFor(exam, own, [], { factor: 1.25, breaks: 0 })).toMatchObject({
      timeLimit: 9_000,
      closesAt: at('15:30'),
    })
  })

  test('never end late work before the student’s own ordinary closing', () => {
    const late = { kind: 'falling', percentPerDay: 10, until: at('13:00') } as const
    const own = { ...nothing, closesAt: at('14:00') }
    expect(timesFor({ ...exam, late }, own, [], ordinary).late).toEqual({ ...late, until: at('14:00') })
  })

  test('give whoever starts at the last moment with the full ordinary time the full time of their own', () => {
    const day = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true }
    fc.assert(
      fc.property(
        fc.date(day),
        fc.integer({ min: 60, max: 20_000 }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        fc.constantFrom(0, 600, 1_800),
        (closesAt, timeLimit, factor, breaks) => {
          const times = { ...always, closesAt, timeLimit }
          const lastFullStart = new Date(closesAt.getTime() - timeLimit * 1_000)
          const own = timesFor(times, null, [], { factor, breaks })
          const deadline = deadlineOf(own, lastFullStart)
          expect(deadline?.getTime()).toBe(lastFullStart.getTime() + (own.timeLimit ?? 0) * 1_000)
          expect(own.timeLimit).toBeGreaterThanOrEqual(timeLimit * factor + breaks)
          expect(lastClosing(own)).toEqual(deadline)
        },
      ),
    )
  })
})
