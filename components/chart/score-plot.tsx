import { line } from 'd3-shape'
import { dayLabels, plotHeight, scoreScale } from './score-scale'

/** `at` is ISO 8601; `percent` runs from 0 to 100. */
export type ScorePoint = { id: string; title: string; at: string; percent: number }
type Moment = { time: number; percent: number }

/** The drawing alone: a square per attempt, a line through the days. Labels keep their size at every width. */
export function ScorePlot({
  titleId,
  title,
  attempts,
  days,
}: {
  titleId: string
  title: string
  attempts: readonly ScorePoint[]
  days: readonly Moment[]
}) {
  const points = attempts.map((attempt) => ({ ...attempt, time: Date.parse(attempt.at) }))
  const scale = scoreScale([...points, ...days].map(({ time }) => time))
  const path = line<Moment>(
    ({ time }) => scale.x(time),
    ({ percent }) => scale.y(percent),
  )([...days])
  return (
    <svg
      width="100%"
      height={plotHeight + 28}
      overflow="visible"
      role="img"
      aria-labelledby={titleId}
      className="figures block"
    >
      <title id={titleId}>{title}</title>
      {scale.scores.map((percent) => (
        <g key={percent}>
          <line x1="0" x2="100%" y1={scale.y(percent)} y2={scale.y(percent)} className="stroke-line" />
          <text x="-8" y={scale.y(percent) + 4} textAnchor="end" className="fill-ink-soft text-xs">
            {percent}%
          </text>
        </g>
      ))}
      {dayLabels(days, scale.x).map(({ x, label }) => (
        <text key={x} x={`${x}%`} y={plotHeight + 22} textAnchor="middle" className="fill-ink-soft text-xs">
          {label}
        </text>
      ))}
      <svg
        viewBox={`0 0 100 ${plotHeight}`}
        width="100%"
        height={plotHeight}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {path && (
          <path d={path} className="fill-none stroke-link" strokeWidth="2.5" vectorEffect="non-scaling-stroke" />
        )}
      </svg>
      {days.map(({ time, percent }) => (
        <circle
          key={time}
          cx={`${scale.x(time)}%`}
          cy={scale.y(percent)}
          r="4.5"
          className="fill-link"
          data-part="day"
        />
      ))}
      {points.map(({ id, title: name, time, percent }) => (
        <svg key={id} x={`${scale.x(time)}%`} y={scale.y(percent)} overflow="visible" data-part="attempt">
          <title>{`${name}: ${Math.round(percent)}%`}</title>
          <rect x="-5" y="-5" width="10" height="10" className="fill-window stroke-window-edge" strokeWidth="2" />
        </svg>
      ))}
    </svg>
  )
}
