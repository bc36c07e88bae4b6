import Link from 'next/link'
import type { ClosedBy } from '@/lib/attempts/attempt-status'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { ItemStatistics } from '@/lib/statistics/item-statistics'
import { LocalTime } from '../attempt/local-time'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { buttonStyle } from '../button-style'
import { DataTable } from '../data-table'
import { EmptyState } from '../empty-state'
import { TextField } from '../text-field'

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
  found: number
  first: number
  page: number
  pages: number
  find: string
  items: readonly (ItemStatistics & { title: string; leftOut: boolean })[]
}

export function ExamResultsView({ results: shown }: { results: ResultsViewProps }) {
  const { slug, items, found, find, pages } = shown
  if (found === 0 && find === '') {
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
        {(pages > 1 || find !== '') && <StudentSearch slug={slug} find={find} />}
        {found === 0 ? <p>No student’s name or e-mail has “{find}” in it.</p> : <AttemptTable {...shown} />}
        {pages > 1 && <Pager {...shown} />}
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

function AttemptTable({ results, found, first, pages, find }: ResultsViewProps) {
  const part = `Attempts ${first} to ${first + results.length - 1} of ${found}`
  return (
    <DataTable
      caption={pages === 1 && find === '' ? 'Every attempt' : part}
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
  )
}

function StudentSearch({ slug, find }: Pick<ResultsViewProps, 'slug' | 'find'>) {
  return (
    <form action={`/teach/exams/${slug}`} className="flex max-w-lg flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <TextField name="find" label="Name or e-mail of a student" defaultValue={find} maxLength={200} />
      </div>
      <Button kind="secondary">Find</Button>
      {find !== '' && <Link href={`/teach/exams/${slug}`}>Show all</Link>}
    </form>
  )
}

function Pager({ slug, find, page, pages, first, results, found }: ResultsViewProps) {
  const address = (to: number) =>
    `/teach/exams/${slug}?${new URLSearchParams({ ...(find ? { find } : {}), page: String(to) })}`
  return (
    <nav aria-label="Pages of attempts" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {page > 1 && (
        <ButtonLink href={address(page - 1)} kind="secondary">
          Previous page
        </ButtonLink>
      )}
      <p>
        {first} to {first + results.length - 1} of {found}
      </p>
      {page < pages && (
        <ButtonLink href={address(page + 1)} kind="secondary">
          Next page
        </ButtonLink>
      )}
    </nav>
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
