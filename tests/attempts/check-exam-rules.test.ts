import { describe, expect, test } from 'vitest'
import { checkExamRules } from '@/lib/attempts/check-exam-rules'
import { type ExamPolicy, type ExamSection, examPolicySchema } from '@/lib/attempts/exam-policy'
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
const usual = examPolicySchema.parse({})
const whole: ExamSection[] = [{ title: 'Sizes', pool: 4, pick: null }]
const picking: ExamSection[] = [{ title: 'Sizes', pool: 8, pick: 4 }]
const falling = (until: Date) => ({ kind: 'falling', percentPerDay: 10, until }) as const
const feedback = (change: Partial<ExamPolicy['feedback']>): ExamPolicy => ({
  ...usual,
  feedback: { ...usual.feedback, ...change },
})

describe('rules that can be', () => {
  test.each<[string, ExamTimes, ExamPolicy, ExamSection[]]>([
    ['an exam that is always open', always, usual, whole],
    ['late work for some days', { ...always, closesAt: at('12:00'), late: falling(at('18:00')) }, usual, whole],
    [
      'a time limit as long as the exam is open',
      { ...always, opensAt: at('10:00'), closesAt: at('11:00'), timeLimit: 3_600 },
      usual,
      whole,
    ],
    ['a grace after a time limit', { ...always, timeLimit: 600, grace: 60 }, usual, whole],
    [
      'answers after the close',
      { ...always, closesAt: at('12:00') },
      feedback({ answer: 'after-close', why: 'after-close' }),
      whole,
    ],
    [
      'nothing ever shown',
      always,
      feedback({ score: 'never', outcome: 'never', why: 'never', answer: 'never' }),
      whole,
    ],
    [
      'everything told on checking each answer',
      always,
      feedback({ score: 'at-once', outcome: 'at-once', why: 'at-once', answer: 'at-once' }),
      whole,
    ],
    [
      'right or wrong at once, the rest later',
      { ...always, closesAt: at('12:00') },
      feedback({ score: 'at-once', outcome: 'at-once', answer: 'after-close' }),
      whole,
    ],
    ['one paper for all, one attempt', { ...always, attemptsAllowed: 1 }, { ...usual, numbers: 'same' }, whole],
    [
      'one paper for all, of which the first attempt counts',
      always,
      { ...usual, numbers: 'same', counts: 'first' },
      whole,
    ],
    ['unseen questions first', always, { ...usual, unseenFirst: true }, picking],
  ])('%s', (_, times, policy, sections) => {
    expect(checkExamRules(times, policy, sections)).toEqual([])
  })
})

describe('rules that contradict each other', () => {
  test.each<[string, ExamTimes, ExamPolicy, ExamSection[], string, RegExp]>([
    [
      'closing before opening',
      { ...always, opensAt: at('12:00'), closesAt: at('11:00') },
      usual,
      whole,
      'closesAt',
      /before it opens/,
    ],
    [
      'closing as it opens',
      { ...always, opensAt: at('12:00'), closesAt: at('12:00') },
      usual,
      whole,
      'closesAt',
      /before it opens/,
    ],
    [
      'late work without a closing time',
      { ...always, late: falling(at('12:00')) },
      usual,
      whole,
      'late',
      /never closes/,
    ],
    [
      'late work that ends with the exam',
      { ...always, closesAt: at('12:00'), late: falling(at('12:00')) },
      usual,
      whole,
      'late',
      /after the exam closes/,
    ],
    ['a grace without any deadline', { ...always, grace: 60 }, usual, whole, 'grace', /graceful/],
    [
      'a limit nobody can use up',
      { ...always, opensAt: at('10:00'), closesAt: at('10:59'), timeLimit: 3_600 },
      usual,
      whole,
      'timeLimit',
      /nobody would have/,
    ],
    [
      'the why before right or wrong',
      always,
      feedback({ outcome: 'never', answer: 'never' }),
      whole,
      'feedback',
      /Whoever sees the mistake behind an answer/,
    ],
    [
      'the answer before right or wrong',
      always,
      feedback({ outcome: 'never', why: 'never' }),
      whole,
      'feedback',
      /Whoever sees the right answer/,
    ],
    [
      'the score of each answer without right or wrong',
      always,
      feedback({ score: 'at-once' }),
      whole,
      'feedback',
      /show both as soon as it is checked/,
    ],
    ['right or wrong before the score', always, feedback({ score: 'never' }), whole, 'feedback', /add up the score/],
    [
      'the score after a close that never comes',
      always,
      feedback({ score: 'after-close', outcome: 'after-close', why: 'after-close', answer: 'after-close' }),
      whole,
      'feedback',
      /never closes/,
    ],
    [
      'answers of the same paper before the next attempt',
      { ...always, attemptsAllowed: 2 },
      { ...usual, numbers: 'same' },
      whole,
      'feedback',
      /would answer the second/,
    ],
    [
      'answers of the same paper at once, before the next attempt',
      { ...always, attemptsAllowed: 2 },
      { ...feedback({ score: 'at-once', outcome: 'at-once', why: 'at-once', answer: 'at-once' }), numbers: 'same' },
      whole,
      'feedback',
      /would answer the second/,
    ],
    ['no sections', always, usual, [], 'sections', /at least one/],
    ['an empty pool', always, usual, [{ title: 'Sizes', pool: 0, pick: null }], 'sections', /“Sizes” has no questions/],
    [
      'more picked than there is',
      always,
      usual,
      [{ title: 'Sizes', pool: 4, pick: 5 }],
      'sections',
      /pick 5 of only 4/,
    ],
    [
      'unseen questions where all are asked',
      always,
      { ...usual, unseenFirst: true },
      whole,
      'unseenFirst',
      /none is left unseen/,
    ],
    [
      'unseen questions in the only attempt',
      { ...always, attemptsAllowed: 1 },
      { ...usual, unseenFirst: true },
      picking,
      'unseenFirst',
      /One attempt|one attempt/,
    ],
    [
      'unseen questions on one paper for all',
      { ...always, closesAt: at('12:00') },
      { ...feedback({ answer: 'after-close' }), unseenFirst: true, numbers: 'same' },
      picking,
      'unseenFirst',
      /same paper/,
    ],
  ])('%s', (_, times, policy, sections, field, words) => {
    const problems = checkExamRules(times, policy, sections)
    expect(problems).toEqual([{ field, problem: expect.stringMatching(words) }])
  })
})
