import { useId } from 'react'
import { DataTable } from '../data-table'
import { ScorePlot, type ScorePoint } from './score-plot'

/** `day` is an ISO 8601 date in UTC; `percent` the score of all attempts of that day together. */
export type DayScore = { day: string; percent: number; attempts: number }

type ScoreChartProps = { title: string; attempts: readonly ScorePoint[]; days: readonly DayScore[] }

/** Every attempt as a point and every day's score as a line, with the same numbers as tables. Draws nothing of nothing. */
export function ScoreChart({ title, attempts, days }: ScoreChartProps) {
  const id = useId()
  if (attempts.length === 0) return null
  const daily = days.map(({ day, percent }) => ({ time: middleOfDay(day, attempts), percent }))
  return (
    <figure>
      <div className="rounded border border-line bg-sheet py-5 pr-4 pl-12">
        <ScorePlot titleId={id} title={`${title}: ${summary(attempts, days)}`} attempts={attempts} days={daily} />
      </div>
      <ChartKey />
      <details className="mt-2">
        <summary className="text-link underline underline-offset-4">The numbers as tables</summary>
        <div className="mt-3 grid gap-4 md:grid-cols-2">
          <DataTable
            caption="Score per day"
            columns={[{ label: 'Day' }, { label: 'Attempts', numeric: true }, { label: 'Score', numeric: true }]}
            rows={days.map(({ day, attempts: count, percent }) => ({
              key: day,
              cells: [day, count, rounded(percent)],
            }))}
          />
          <DataTable
            caption="Score per attempt"
            columns={[{ label: 'Attempt' }, { label: 'Day' }, { label: 'Score', numeric: true }]}
            rows={attempts.map(({ id: attempt, title: name, at, percent }) => ({
              key: attempt,
              cells: [name, at.slice(0, 10), rounded(percent)],
            }))}
          />
        </div>
      </details>
    </figure>
  )
}

/** A day's score stands in the middle of its attempts, so that it never lies beside them. */
function middleOfDay(day: string, attempts: readonly ScorePoint[]): number {
  const times = attempts.filter(({ at }) => at.startsWith(day)).map(({ at }) => Date.parse(at))
  if (times.length === 0) return Date.parse(`${day}T12:00:00Z`)
  return times.reduce((sum, time) => sum + time, 0) / times.length
}

function ChartKey() {
  return (
    <figcaption className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-base text-ink-soft">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="size-3 border-2 border-window-edge bg-window" />
        one attempt
      </span>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="h-0.5 w-6 bg-link" />
        all of a day together
      </span>
    </figcaption>
  )
}

function summary(attempts: readonly ScorePoint[], days: readonly DayScore[]): string {
  const scores = attempts.map(({ percent }) => Math.round(percent))
  const counts = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'} on ${days.length} ${days.length === 1 ? 'day' : 'days'}`
  return `${counts}, scores from ${Math.min(...scores)} to ${Math.max(...scores)} per cent.`
}

function rounded(percent: number): string {
  return `${Math.round(percent)}%`
}
