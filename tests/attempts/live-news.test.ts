import { describe, expect, test } from 'vitest'
import type { LiveStudent } from '@/lib/attempts/live-exam'
import { afterNews, type LiveNews, liveSnapshot, newsText } from '@/lib/attempts/live-news'

const now = new Date('2026-05-12T10:00:00Z')
const attempt = {
  id: 'id',
  number: 1,
  answered: 0,
  questions: 4,
  deadline: null,
  silentSince: null,
  closed: null,
}
const student = (name: string, answered: number): LiveStudent => ({
  userId: name,
  name,
  email: `${name}@school.example`,
  attempt: { ...attempt, answered },
})
const ada = student('Ada', 1)
const zoe = student('Zoe', 0)

function news(told: readonly LiveStudent[] | null, seen: readonly LiveStudent[]): LiveNews {
  return JSON.parse(newsText(told && liveSnapshot(told, now), liveSnapshot(seen, now)))
}

describe('the news of an exam', () => {
  test.each([
    ['everything to a page that was told nothing', null, [ada, zoe], true, [ada, zoe]],
    ['nothing where nothing has changed', [ada, zoe], [ada, zoe], false, []],
    ['whoever has changed', [ada, zoe], [ada, student('Zoe', 3)], false, [student('Zoe', 3)]],
    ['whoever has come', [zoe], [ada, zoe], false, [ada]],
    ['everything once somebody has gone', [ada, zoe], [zoe], true, [zoe]],
  ])('are %s', (_, told, seen, whole, students) => {
    expect(news(told, seen)).toEqual({ now: now.toISOString(), whole, students })
    expect(afterNews(told ?? [], news(told, seen))).toEqual(seen)
  })

  test('of a page that missed some tell it all that is left of them', () => {
    const steps = [[ada], [student('Ada', 2), zoe], [student('Ada', 3), zoe]]
    expect(afterNews([ada], news([ada], steps[2] ?? []))).toEqual(steps[2])
  })
})
