import Link from 'next/link'
import { DataTable } from '../data-table'
import { EmptyState } from '../empty-state'

export type TaughtExamRow = { slug: string; title: string; attempts: number; students: number }

export function TaughtExamList({ exams }: { exams: readonly TaughtExamRow[] }) {
  if (exams.length === 0) {
    return (
      <EmptyState title="No exams yet">
        <p>There is no exam whose results you may see.</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Your exams"
      columns={[{ label: 'Exam' }, { label: 'Students', numeric: true }, { label: 'Attempts', numeric: true }]}
      rows={exams.map(({ slug, title, attempts, students }) => ({
        key: slug,
        cells: [
          <Link key="title" href={`/teach/exams/${slug}`} prefetch={false}>
            {title}
          </Link>,
          students,
          attempts,
        ],
      }))}
    />
  )
}
