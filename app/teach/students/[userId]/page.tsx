import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { AccommodationForm } from '@/components/teach/accommodation-form'
import { ChangeLog } from '@/components/teach/change-log'
import { accommodationFormValues, accommodationText } from '@/lib/attempts/accommodation-form'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findStudent } from '@/lib/server/teach/accommodations'
import { privatePage } from '../../../page-metadata'
import { setAccommodationAction } from '../../actions'

export const metadata = privatePage('Accommodation')

export default async function StudentPage({ params }: { params: Promise<{ userId: string }> }) {
  const { userId } = await params
  const viewer = await requireAccount(`/teach/students/${userId}`)
  const student = await findStudent(viewer, userId)
  if (!student) notFound()
  return (
    <>
      <PageHeader
        title={student.name === '' ? student.email : student.name}
        intro={`Has ${accommodationText(student.accommodation)} in every exam.`}
        actions={
          <ButtonLink href="/teach/students" kind="secondary">
            All students
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        <AccommodationForm
          values={accommodationFormValues(student.accommodation)}
          action={setAccommodationAction.bind(null, userId)}
        />
        <ChangeLog changes={student.changes} />
      </div>
    </>
  )
}
