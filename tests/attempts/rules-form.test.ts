import { describe, expect, test } from 'vitest'
import { type ExamPolicy, examPolicySchema } from '@/lib/attempts/exam-policy'
import { type ExamRules, readRulesForm, rulesFormValues } from '@/lib/attempts/rules-form'

const sections = [{ title: 'Sizes', pool: 8, pick: null }]
const plain: ExamRules = {
  times: { opensAt: null, closesAt: null, timeLimit: null, attemptsAllowed: null, grace: 0, late: { kind: 'none' } },
  policy: examPolicySchema.parse({}),
  sections,
  timeZone: 'Europe/Berlin',
  password: null,
}
const everything: ExamRules = {
  times: {
    opensAt: new Date('2026-05-12T08:00:00Z'),
    closesAt: new Date('2026-05-12T16:00:00Z'),
    timeLimit: 5_400,
    attemptsAllowed: 3,
    grace: 90,
    late: { kind: 'falling', percentPerDay: 20, until: new Date('2026-05-19T16:00:00Z') },
  },
  policy: {
    counts: 'average',
    numbers: 'each',
    navigation: 'one-way',
    shuffleQuestions: true,
    shuffleOptions: true,
    unseenFirst: true,
    feedback: { score: 'after-submission', outcome: 'after-close', why: 'never', answer: 'after-close' },
  } satisfies ExamPolicy,
  sections: [{ title: 'Sizes', pool: 8, pick: 4 }],
  timeZone: 'Asia/Kolkata',
  password: 'pool side',
}

const problemsOf = (change: Record<string, string>) => {
  const read = readRulesForm({ ...rulesFormValues(plain), ...change }, sections)
  return read.kind === 'problems' ? read.problems : {}
}

describe('the form of an exam’s rules', () => {
  test.each([
    ['no rules at all', plain],
    ['every rule', everything],
  ])('reads back what it shows: %s', (_, rules) => {
    expect(readRulesForm(rulesFormValues(rules), sections)).toEqual({ kind: 'rules', rules })
  })

  test.each([
    ['timeZone', 'Atlantis/Capital', /no time zone/],
    ['opensAt', 'soon', /a date and a time/],
    ['minutes', '0', /whole number from 1/],
    ['minutes', '1.5', /whole number/],
    ['minutes', '-5', /whole number/],
    ['attemptsAllowed', 'three', /whole number/],
    ['grace', '3601', /to 3600/],
    ['latePercent', '20', /needs both/],
    ['pick-1', '9', /pick 9 of only 8/],
    ['unseenFirst', 'on', /none is left unseen/],
    ['password', 'x'.repeat(101), /at most 100/],
  ])('says at %s what is wrong with “%s”', (name, value, words) => {
    const problems = Object.entries(problemsOf({ [name]: value }))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.[0]).toBe(name === 'latePercent' ? 'lateUntil' : name)
    expect(problems[0]?.[1]).toMatch(words)
  })

  test('says of contradicting feedback what contradicts what, at the matrix', () => {
    expect(problemsOf({ 'feedback-score': 'never' })['feedback-score']).toContain('add up the score')
  })

  test('takes what it does not know for the careful choice', () => {
    const read = readRulesForm(
      { timeZone: 'UTC', counts: 'luckiest', numbers: 'odd', 'feedback-score': 'now' },
      sections,
    )
    expect(read).toMatchObject({
      rules: { policy: { counts: 'best', numbers: 'each', feedback: { score: 'never', answer: 'never' } } },
    })
  })
})
