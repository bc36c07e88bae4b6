import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AccuracyBars } from '@/components/chart/accuracy-bars'
import { ScoreChart } from '@/components/chart/score-chart'
import { dayLabels } from '@/components/chart/score-scale'

const attempts = [
  { id: 'a', title: 'Quick check', at: '2026-03-01T09:00:00Z', percent: 25 },
  { id: 'b', title: 'Quick check', at: '2026-03-01T15:00:00Z', percent: 75 },
  { id: 'c', title: 'Midterm', at: '2026-03-05T10:00:00Z', percent: 100 },
]
const days = [
  { day: '2026-03-01', percent: 50, attempts: 2 },
  { day: '2026-03-05', percent: 100, attempts: 1 },
]

describe('ScoreChart', () => {
  const html = renderToStaticMarkup(<ScoreChart title="Scores" attempts={attempts} days={days} />)

  it('draws a point per attempt, later ones further right and better ones higher', () => {
    const points = Array.from(html.matchAll(/<svg x="([\d.]+)%" y="([\d.]+)"[^>]*data-part="attempt"/g))
    const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))]
    expect(points).toHaveLength(3)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(ys).toEqual(ys.toSorted((a, b) => b - a))
    expect(Math.min(...xs)).toBeGreaterThan(0)
    expect(Math.max(...xs)).toBeLessThan(100)
  })

  it('draws one line through the days and gives every number as a table', () => {
    expect(html.match(/data-part="day"/g)).toHaveLength(2)
    expect(html.match(/<path d="M[^"]*L/g)).toHaveLength(1)
    expect(html).toContain('3 attempts on 2 days, scores from 25 to 100 per cent')
    expect(html.match(/<tbody>/g)).toHaveLength(2)
    expect(html).toMatch(/2026-03-01<\/th>.*>2<.*>50%</)
  })

  it('stays drawable with a single attempt', () => {
    const single = renderToStaticMarkup(<ScoreChart title="Scores" attempts={attempts.slice(0, 1)} days={[]} />)
    expect(single).toContain('x="50%"')
    expect(single).not.toContain('NaN')
  })

  it('draws nothing where there is nothing', () => {
    expect(renderToStaticMarkup(<ScoreChart title="Scores" attempts={[]} days={[]} />)).toBe('')
  })
})

describe('dayLabels', () => {
  it('labels the latest day and leaves room between any two', () => {
    const labels = dayLabels(
      [1, 2, 3, 50, 55, 90].map((time) => ({ time })),
      (time) => time,
    )
    expect(labels.map(({ x }) => x)).toEqual([90, 55, 3])
  })
})

describe('AccuracyBars', () => {
  it('writes the numbers beside the bar', () => {
    const families = [
      { family: 'a', label: 'Padding', right: 1, total: 3 },
      { family: 'b', label: 'Stride', right: 0, total: 0 },
    ]
    const html = renderToStaticMarkup(<AccuracyBars families={families} />)
    expect(html).toContain('width:33%')
    expect(html).toMatch(/1 of 3 .*\(33%\).*0 of 0 .*\(0%\)/)
  })
})
