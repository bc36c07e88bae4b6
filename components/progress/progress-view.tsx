import Link from 'next/link'
import type { DayScore } from '@/lib/statistics/score-over-time'
import { LocalTime } from '../attempt/local-time'
import { ButtonLink } from '../button-link'
import { AccuracyBars } from '../chart/accuracy-bars'
import { ScoreChart } from '../chart/score-chart'
import { DataTable } from '../data-table'
import { EmptyState } from '../empty-state'

type PastAttempt = {
  id: string
  title: string
  kind: 'practice' | 'exam'
  startedAt: string
  closedAt: string | null
  points: number
  maxPoints: number
  state: 'in-progress' | 'held-back' | 'left-out' | 'scored'
  regraded: readonly string[]
}

type ProgressViewProps = {
  /** Null for a visitor, who has none. */
  progress: {
    attempts: readonly PastAttempt[]
    days: readonly DayScore[]
    families: readonly { family: string; title: string; right: number; answered: number }[]
  } | null
  guest: boolean
}

export function ProgressView({ progress, guest }: ProgressViewProps) {
  if (!progress || progress.attempts.length === 0) {
    return (
      <EmptyState title="Nothing to show yet">
        <p>Answer a few questions, and your scores appear here.</p>
        <ButtonLink href="/practice">Practise now</ButtonLink>
      </EmptyState>
    )
  }
  const scored = progress.attempts.filter(({ state }) => state === 'scored')
  return (
    <div className="flex flex-col gap-12">
      {guest && (
        <p>
          This is kept for this browser. <Link href="/sign-up">Make an account</Link> to keep it for good.
        </p>
      )}
      {scored.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2>Scores over time</h2>
          <ScoreChart
            title="Scores over time"
            attempts={scored.map(({ id, title, closedAt, startedAt, points, maxPoints }) => ({
              id,
              title,
              at: closedAt ?? startedAt,
              percent: (100 * points) / maxPoints,
            }))}
            days={progress.days.map(({ day, share, attempts }) => ({ day, percent: 100 * share, attempts }))}
          />
        </section>
      )}
      {progress.families.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2>By kind of question</h2>
          <AccuracyBars
            families={progress.families.map(({ family, title, right, answered }) => ({
              family,
              label: title,
              right,
              total: answered,
            }))}
          />
        </section>
      )}
      <section className="flex flex-col gap-4">
        <h2>Past attempts</h2>
        <DataTable
          caption="Past attempts, newest first"
          columns={[{ label: 'Attempt' }, { label: 'Score', numeric: true }, { label: 'Started' }]}
          rows={progress.attempts.map((attempt) => ({
            key: attempt.id,
            cells: [
              <Attempted key="title" attempt={attempt} />,
              scoreText(attempt),
              <LocalTime key="started" iso={attempt.startedAt} />,
            ],
          }))}
        />
      </section>
    </div>
  )
}

function Attempted({ attempt }: { attempt: PastAttempt }) {
  return (
    <>
      <Link href={pathOf(attempt)} prefetch={false}>
        {attempt.title}
      </Link>
      {attempt.regraded.map((why) => (
        <span key={why} className="block text-base font-normal text-ink-soft">
          Score changed: “{why}”
        </span>
      ))}
    </>
  )
}

function scoreText({ points, maxPoints, state }: PastAttempt): string {
  switch (state) {
    case 'in-progress':
      return 'in progress'
    case 'left-out':
      return 'does not count'
    case 'held-back':
      return 'not shown'
    case 'scored':
      return `${points} / ${maxPoints} (${Math.round((100 * points) / maxPoints)}%)`
  }
}

function pathOf({ id, kind, closedAt }: PastAttempt): string {
  if (kind === 'practice') return `/practice/${id}`
  return closedAt === null ? `/attempts/${id}` : `/attempts/${id}/review`
}
