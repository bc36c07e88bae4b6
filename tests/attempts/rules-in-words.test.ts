import { describe, expect, test } from 'vitest'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import type { ExamTimes } from '@/lib/attempts/exam-times'
import { durationText, rulesInWords } from '@/lib/attempts/rules-in-words'

const at = (time: string) => new Date(`2026-05-12T${time}:00Z`)
const clock = (time: Date) => `12 May ${time.toISOString().slice(11, 16)}`
const usual = examPolicySchema.parse({})
const always: ExamTimes = {
  opensAt: null,
  closesAt: null,
  timeLimit: null,
  attemptsAllowed: null,
  grace: 0,
  late: { kind: 'none' },
}

describe('the rules in words', () => {
  test('say of an exam without rules that it has none', () => {
    expect(rulesInWords(always, usual, [{ title: 'Sizes', pool: 4, pick: null }], clock)).toEqual([
      '“Sizes” asks all of its 4 questions.',
      'Students can start at any time.',
      'There is no time limit.',
      'Students can try as often as they like; the best one counts.',
      'Every attempt gets numbers of its own.',
      'Students see their score as soon as they have handed in.',
      'Students see which answers are right as soon as they have handed in.',
      'Students see the mistake behind a wrong answer as soon as they have handed in.',
      'Students see the right answers as soon as they have handed in.',
    ])
  })

  test('name every time, limit and share', () => {
    const times: ExamTimes = {
      opensAt: at('10:00'),
      closesAt: at('12:00'),
      timeLimit: 5_400,
      attemptsAllowed: 1,
      grace: 90,
      late: { kind: 'falling', percentPerDay: 20, until: at('18:00') },
    }
    const policy = {
      ...usual,
      shuffleQuestions: true,
      shuffleOptions: true,
      numbers: 'same',
      feedback: { score: 'after-submission', outcome: 'after-submission', why: 'never', answer: 'after-close' },
    } as const
    expect(rulesInWords(times, policy, [{ title: 'Sizes', pool: 9, pick: 3 }], clock)).toEqual([
      '“Sizes” asks 3 of 9 questions, the same ones for everybody.',
      'Students can start from 12 May 10:00; the exam closes on 12 May 12:00.',
      'Each attempt has 1 hour 30 minutes, and less for whoever starts too late to have it all.',
      'Answers that arrive up to 90 seconds after the deadline still count, for slow connections.',
      'Work handed in after the closing time loses 20 % of its points with each day begun, and nothing is taken after 12 May 18:00.',
      'Each student has one attempt.',
      'Everybody gets the same numbers.',
      'The order of the questions is shuffled for each attempt.',
      'The options of choices are shuffled for each attempt, where their order says nothing.',
      'Students see their score as soon as they have handed in.',
      'Students see which answers are right as soon as they have handed in.',
      'Students do not see the mistake behind a wrong answer.',
      'Students see the right answers after 12 May 18:00, once nobody can work on it any more.',
    ])
  })

  test('say how attempts are counted and that work ends with the exam', () => {
    const times = { ...always, closesAt: at('12:00'), attemptsAllowed: 3 }
    const words = rulesInWords(
      times,
      { ...usual, counts: 'average', unseenFirst: true, navigation: 'one-way' },
      [],
      clock,
    )
    expect(words).toContain('Students can start at once; the exam closes on 12 May 12:00.')
    expect(words).toContain('Nothing is taken after the closing time: open attempts are handed in as they are.')
    expect(words).toContain('Each student has 3 attempts; their average counts.')
    expect(words).toContain('The questions come one after the other, and there is no way back to an earlier one.')
    expect(words).toContain('Another attempt first gets questions that the student has not seen.')
    expect(rulesInWords({ ...always, opensAt: at('12:00') }, usual, [], clock)[0]).toBe(
      'Students can start from 12 May 12:00; the exam never closes.',
    )
  })
})

test.each([
  [45, '45 seconds'],
  [60, '1 minute'],
  [1_800, '30 minutes'],
  [3_600, '1 hour'],
  [7_200, '2 hours'],
  [5_400, '1 hour 30 minutes'],
  [3_660, '1 hour 1 minute'],
  [90, '90 seconds'],
])('a duration of %i seconds reads %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text)
})
