import { describe, expect, test } from 'vitest'
import {
  agoText,
  isListed,
  type LiveAttempt,
  type LiveStudent,
  liveSummary,
  silentSince,
  timeLeftText,
} from '@/lib/attempts/live-exam'

const now = new Date('2026-05-12T10:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const attempt: LiveAttempt = {
  id: 'id',
  number: 1,
  answered: 3,
  questions: 20,
  deadline: null,
  silentSince: null,
  closed: null,
}
const student = (name: string, own: LiveAttempt | null): LiveStudent => ({
  userId: name,
  name,
  email: `${name.toLowerCase()}@school.example`,
  attempt: own,
})
const ada = student('Ada', attempt)
const silent = student('Ben', { ...attempt, silentSince: now.toISOString() })
const done = student('Cleo', {
  ...attempt,
  silentSince: now.toISOString(),
  closed: { at: now.toISOString(), by: 'student' },
})
const absent = student('Dan', null)
const everybody = [ada, silent, done, absent]

test('a student is silent after twenty seconds without a sign of life', () => {
  expect(silentSince(now, later(20))).toBeNull()
  expect(silentSince(now, later(20.001))).toBe(now.toISOString())
})

test('the summary counts where everybody stands, and tells of the silent among those at work alone', () => {
  expect(liveSummary(everybody)).toBe('2 of 4 under way, 1 handed in, 1 not started. 1 not connected.')
  expect(liveSummary([ada, done])).toBe('1 of 2 under way, 1 handed in.')
  expect(liveSummary([])).toBe('0 of 0 under way, 0 handed in.')
})

describe('the list', () => {
  test.each([
    ['all', '', ['Ada', 'Ben', 'Cleo', 'Dan']],
    ['under-way', '', ['Ada', 'Ben']],
    ['silent', '', ['Ben']],
    ['handed-in', '', ['Cleo']],
    ['not-started', '', ['Dan']],
    ['all', ' AD', ['Ada']],
    ['all', 'cleo@school', ['Cleo']],
    ['under-way', 'cleo', []],
  ] as const)('of %s with “%s” has %j', (filter, find, names) => {
    expect(everybody.filter((one) => isListed(one, filter, find)).map(({ name }) => name)).toEqual(names)
  })
})

test.each([
  [null, 'no limit'],
  [-1, 'none'],
  [0, 'none'],
  [1, 'under a minute'],
  [60, '1 min'],
  [119 * 60 + 59, '119 min'],
  [121 * 60, '2 h 1 min'],
  [3 * 86_400, '3 days'],
])('%j seconds before the deadline the time left reads %s', (seconds, text) => {
  expect(timeLeftText(seconds === null ? null : later(seconds).toISOString(), now)).toBe(text)
})

test('how long ago something was is told in seconds, then minutes, and never below zero', () => {
  expect(agoText(now.toISOString(), later(42.9))).toBe('42 s')
  expect(agoText(now.toISOString(), later(150))).toBe('2 min')
  expect(agoText(later(5).toISOString(), now)).toBe('0 s')
})
