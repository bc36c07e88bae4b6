import Link from 'next/link'
import { accommodationText } from '@/lib/attempts/accommodation-form'
import type { Accommodation } from '@/lib/attempts/exam-times'
import { DataTable } from '../data-table'
import { EmptyState } from '../empty-state'

export type ListedStudent = { userId: string; name: string; email: string; accommodation: Accommodation }

export function StudentList({ students }: { students: readonly ListedStudent[] }) {
  if (students.length === 0) {
    return (
      <EmptyState title="No students yet">
        <p>Students appear here as they make their accounts.</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Students and what they need"
      columns={[{ label: 'Student' }, { label: 'E-mail' }, { label: 'In every exam' }]}
      rows={students.map(({ userId, name, email, accommodation }) => ({
        key: userId,
        cells: [
          <Link key="name" href={`/teach/students/${userId}`} prefetch={false}>
            {name === '' ? email : name}
          </Link>,
          email,
          accommodationText(accommodation),
        ],
      }))}
    />
  )
}
