import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { StudentList } from '@/components/teach/student-list'
import { requireAccount } from '@/lib/server/auth/require-account'
import { listStudents } from '@/lib/server/teach/accommodations'
import { privatePage } from '../../page-metadata'

export const metadata = privatePage('Students')

export default async function StudentsPage() {
  const viewer = await requireAccount('/teach/students')
  const students = await listStudents(viewer)
  if (!students) notFound()
  return (
    <>
      <PageHeader
        title="Students"
        intro="What a student needs is set once here and holds in every exam."
        actions={
          <ButtonLink href="/teach/groups" kind="secondary">
            Groups
          </ButtonLink>
        }
      />
      <StudentList students={students} />
    </>
  )
}
