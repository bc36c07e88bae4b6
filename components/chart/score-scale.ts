import { scaleLinear, scaleUtc } from 'd3-scale'

/** Height of the plot in CSS pixels; its width is 100 per cent of what the page gives. */
export const plotHeight = 220
const halfDay = 43_200_000
/** Labels closer than this, in per cent of the width, would touch on a phone. */
const labelDistance = 20

export type ScoreScale = ReturnType<typeof scoreScale>

/** Where a moment and a score (0 to 100) lie, in per cent of the width and in pixels from the top. */
export function scoreScale(times: readonly number[]) {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const margin = Math.max((last - first) * 0.05, halfDay)
  const time = scaleUtc([first - margin, last + margin], [0, 100])
  const score = scaleLinear([0, 100], [plotHeight, 0])
  return {
    x: (at: number) => Math.round(time(at) * 100) / 100,
    y: (percent: number) => Math.round(score(percent) * 10) / 10,
    scores: score.ticks(4),
  }
}

const dayName = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** As many of the days as can be labelled side by side, from the latest back. */
export function dayLabels(days: readonly { time: number }[], x: ScoreScale['x']): { x: number; label: string }[] {
  const labels: { x: number; label: string }[] = []
  for (const { time } of days.toReversed()) {
    const at = x(time)
    const next = labels.at(-1)
    if (!next || next.x - at >= labelDistance) labels.push({ x: at, label: dayName.format(time) })
  }
  return labels
}
