import { describe, expect, test } from 'vitest'
import { type ItemResponse, itemStatistics } from '@/lib/statistics/item-statistics'
import { scoreByDay } from '@/lib/statistics/score-over-time'

const response = (change: Partial<ItemResponse>): ItemResponse => ({
  position: 1,
  count: 1,
  raw: '7',
  outcome: 'right',
  suspects: [],
  detectable: ['forgot-plus-one', 'padding-once'],
  ...change,
})
const wrong = (raw: string, ...suspects: ItemResponse['suspects']) => response({ raw, outcome: 'wrong', suspects })

describe('item statistics', () => {
  test('facility is the share of right answers among all, unanswered ones included', () => {
    const [item] = itemStatistics([
      response({}),
      wrong('6'),
      response({ outcome: 'unanswered', raw: '' }),
      response({}),
    ])
    expect(item).toMatchObject({ responses: 4, right: 2, wrong: 1, unanswered: 1, facility: 0.5 })
  })

  test('the commonest wrong answer is counted as typed, without the spaces around it', () => {
    const [item] = itemStatistics([wrong('6'), wrong('5'), wrong(' 6 '), response({ raw: '7' })])
    expect(item?.commonestWrong).toEqual({ answer: '6', count: 2 })
  })

  test('a misconception’s rate counts only the slots where it was detectable', () => {
    const blind = response({ detectable: ['padding-once'] })
    const [item] = itemStatistics([wrong('6', 'forgot-plus-one'), response({}), blind, blind])
    expect(item?.misconceptions).toEqual([{ misconception: 'forgot-plus-one', count: 1, rate: 0.5 }])
  })

  test('every suspect of an answer is counted, the most frequent first', () => {
    const [item] = itemStatistics([wrong('6', 'forgot-plus-one', 'padding-once'), wrong('5', 'padding-once')])
    expect(item?.misconceptions.map(({ misconception, count }) => [misconception, count])).toEqual([
      ['padding-once', 2],
      ['forgot-plus-one', 1],
    ])
  })

  test('what is counted together counts as often as it is there', () => {
    const [item] = itemStatistics([
      response({ count: 5 }),
      { ...wrong('6', 'forgot-plus-one'), count: 3 },
      { ...wrong('5'), count: 1 },
      response({ outcome: 'unanswered', count: 1, detectable: [] }),
    ])
    expect(item).toMatchObject({ responses: 10, right: 5, wrong: 4, unanswered: 1, facility: 0.5 })
    expect(item?.commonestWrong).toEqual({ answer: '6', count: 3 })
    expect(item?.misconceptions).toEqual([{ misconception: 'forgot-plus-one', count: 3, rate: 3 / 9 }])
  })

  test('questions are apart and in order; no responses, no items', () => {
    const items = itemStatistics([response({ position: 2 }), response({ position: 1 })])
    expect(items.map((item) => item.position)).toEqual([1, 2])
    expect(itemStatistics([])).toEqual([])
  })
})

describe('scores by day', () => {
  const at = (text: string) => new Date(text)

  test('a day’s score weighs every question the same, and days come in order', () => {
    const days = scoreByDay([
      { at: at('2026-05-13T08:00:00Z'), points: 1, maxPoints: 2 },
      { at: at('2026-05-12T23:59:59Z'), points: 1, maxPoints: 1 },
      { at: at('2026-05-13T09:00:00Z'), points: 0, maxPoints: 8 },
    ])
    expect(days).toEqual([
      { day: '2026-05-12', share: 1, attempts: 1 },
      { day: '2026-05-13', share: 0.1, attempts: 2 },
    ])
  })

  test('an attempt without a graded question makes no day', () => {
    expect(scoreByDay([{ at: at('2026-05-12T08:00:00Z'), points: 0, maxPoints: 0 }])).toEqual([])
  })
})
