import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { TaughtExamList } from '@/components/teach/taught-exam-list'
import { requireAccount } from '@/lib/server/auth/require-account'
import { listTaughtExams } from '@/lib/server/teach/exam-results'
import { privatePage } from '../page-metadata'

export const metadata = privatePage('Teach')

export default async function TeachPage() {
  const viewer = await requireAccount('/teach')
  const exams = await listTaughtExams(viewer)
  if (!exams) notFound()
  return (
    <>
      <PageHeader
        title="Teach"
        intro="The results of your exams, question by question."
        actions={
          <>
            <ButtonLink href="/teach/paper" kind="secondary">
              Key to a form
            </ButtonLink>
            <ButtonLink href="/teach/students" kind="secondary">
              Students
            </ButtonLink>
          </>
        }
      />
      <TaughtExamList exams={exams} />
    </>
  )
}
