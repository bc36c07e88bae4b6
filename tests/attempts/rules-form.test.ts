import { describe, expect, test } from 'vitest'
import { type ExamPolicy, examPolicySchema } from '@/lib/attempts/exam-policy'
import { type ExamRules, readRulesForm, rulesFormValues, sectionRows } from '@/lib/attempts/rules-form'

const banks = [
  { id: 'sizes', title: 'Sizes', pool: 8 },
  { id: 'counts', title: 'Counts', pool: 3 },
]
const sections = [{ title: 'Sizes', bankId: 'sizes', pool: 8, pick: null }]
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
  sections: [
    { title: 'First part', bankId: 'sizes', pool: 8, pick: 4 },
    { title: 'Counts', bankId: 'counts', pool: 3, pick: null },
  ],
  timeZone: 'Asia/Kolkata',
  password: 'pool side',
}

const problemsOf = (change: Record<string, string>) => {
  const read = readRulesForm({ ...rulesFormValues(plain), ...change }, banks)
  return read.kind === 'problems' ? read.problems : {}
}

describe('the form of an exam’s rules', () => {
  test.each([
    ['no rules at all', plain],
    ['every rule', everything],
  ])('reads back what it shows: %s', (_, rules) => {
    expect(readRulesForm(rulesFormValues(rules), banks)).toEqual({ kind: 'rules', rules })
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
    ['bank-1', 'sold', /no such bank/],
    ['bank-1', '', /at least one section/],
    ['title-1', 'x'.repeat(201), /at most 200/],
    ['place-1', 'first', /whole number/],
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

  test('adds a section from another bank, takes one out, and puts them in the order of their places', () => {
    const sectionsOf = (change: Record<string, string>) => {
      const read = readRulesForm({ ...rulesFormValues(everything), ...change }, banks)
      return read.kind === 'rules' ? read.rules.sections.map(({ title, pool }) => [title, pool]) : read.problems
    }
    const [first, counts] = [
      ['First part', 8],
      ['Counts', 3],
    ]
    expect(sectionsOf({ 'bank-3': 'sizes', 'title-3': 'Again' })).toEqual([first, counts, ['Again', 8]])
    expect(sectionsOf({ 'bank-3': 'sizes', 'place-3': '1', 'place-1': '2' })).toEqual([['Sizes', 8], first, counts])
    expect(sectionsOf({ 'place-1': '7' })).toEqual([counts, first])
    expect(sectionsOf({ 'bank-1': '', unseenFirst: '' })).toEqual([counts])
  })

  test('offers one row more than there are sections, up to twenty', () => {
    expect(sectionRows(rulesFormValues(plain))).toBe(2)
    expect(sectionRows({})).toBe(1)
    expect(sectionRows({ 'bank-3': 'sizes' })).toBe(4)
    expect(sectionRows({ 'bank-20': 'sizes' })).toBe(20)
  })

  test('says what is wrong with a section in its own row, whatever its place', () => {
    expect(problemsOf({ 'bank-2': 'counts', 'pick-2': '4', 'place-1': '9' })).toEqual({
      'pick-2': expect.stringContaining('only 3'),
    })
  })

  test('takes what it does not know for the careful choice', () => {
    const read = readRulesForm(
      { timeZone: 'UTC', counts: 'luckiest', numbers: 'odd', 'feedback-score': 'now', 'bank-1': 'sizes' },
      banks,
    )
    expect(read).toMatchObject({
      rules: { policy: { counts: 'best', numbers: 'each', feedback: { score: 'never', answer: 'never' } } },
    })
  })
})
