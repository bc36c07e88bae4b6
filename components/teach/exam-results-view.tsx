import Link from 'next/link'
import type { ClosedBy } from '@/lib/attempts/attempt-status'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { ItemStatistics } from '@/lib/statistics/item-statistics'
import { LocalTime } from '../attempt/local-time'
import { buttonStyle } from '../button-style'
import { DataTable } from '../data-table'
import { EmptyState } from '../empty-state'

type StudentRow = {
  attemptId: string
  student: string
  email: string
  number: number
  startedAt: string
  closedAt: string | null
  closedBy: ClosedBy | null
  points: number | null
  maxPoints: number
  result: { points: number; maxPoints: number } | null
}

export type ResultsViewProps = {
  slug: string
  results: readonly StudentRow[]
  items: readonly (ItemStatistics & { title: string; leftOut: boolean })[]
}

export function ExamResultsView({ results: { slug, results, items } }: { results: ResultsViewProps }) {
  if (results.length === 0) {
    return (
      <EmptyState title="Nobody has started this exam">
        <p>Results appear here as students hand in.</p>
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-12">
      <section className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2>Students</h2>
          <a href={`/teach/exams/${slug}/results.csv`} download className={buttonStyle('secondary')}>
            Download as CSV
          </a>
        </div>
        <DataTable
          caption="Every attempt"
          columns={[
            { label: 'Student' },
            { label: 'Attempt', numeric: true },
            { label: 'Started' },
            { label: 'Handed in' },
            { label: 'Score', numeric: true },
            { label: 'Counts as', numeric: true },
          ]}
          rows={results.map((result) => ({
            key: result.attemptId,
            cells: [
              <span key="student" className="block">
                {result.student}
                <span className="block text-base font-normal text-ink-soft">{result.email}</span>
              </span>,
              result.number,
              <LocalTime key="started" iso={result.startedAt} />,
              <HandedIn key="closed" result={result} />,
              <Score key="score" result={result} />,
              result.result === null ? '–' : `${result.result.points} / ${result.result.maxPoints}`,
            ],
          }))}
        />
      </section>
      <section className="flex flex-col gap-4">
        <h2>Questions</h2>
        {items.length === 0 ? <p>No attempt has been handed in yet.</p> : <ItemTable items={items} />}
        <p className="max-w-[68ch] text-base text-ink-soft">
          Facility is the share of right answers among all attempts handed in. A misconception is counted where the
          wrong answer is exactly what it would give; its rate is taken over the attempts whose numbers could show it.
        </p>
      </section>
    </div>
  )
}

function HandedIn({ result }: { result: StudentRow }) {
  if (result.closedAt === null) return <>working on it</>
  return (
    <>
      <LocalTime iso={result.closedAt} />
      {result.closedBy === 'deadline' && ' (time ran out)'}
      {result.closedBy === 'instructor' && ' (by an instructor)'}
    </>
  )
}

function Score({ result }: { result: StudentRow }) {
  if (result.points === null || result.closedAt === null) return <>–</>
  return (
    <Link href={`/attempts/${result.attemptId}/review`} prefetch={false}>
      {result.points} / {result.maxPoints}
    </Link>
  )
}

function ItemTable({ items }: { items: ResultsViewProps['items'] }) {
  return (
    <DataTable
      caption="Every question"
      columns={[
        { label: 'Question' },
        { label: 'Facility', numeric: true },
        { label: 'Right', numeric: true },
        { label: 'Commonest wrong answer' },
        { label: 'Commonest misconception' },
      ]}
      rows={items.map(
        ({ position, title, leftOut, facility, right, responses, commonestWrong, misconceptions: found }) => ({
          key: String(position),
          cells: [
            `${position}. ${title}${leftOut ? ' (left out of the total)' : ''}`,
            `${Math.round(100 * facility)}%`,
            `${right} of ${responses}`,
            commonestWrong ? `${commonestWrong.answer} (${commonestWrong.count}×)` : '–',
            found[0]
              ? `${misconceptions[found[0].misconception].name} (${found[0].count}×, ${Math.round(100 * found[0].rate)}%)`
              : '–',
          ],
        }),
      )}
    />
  )
}
