import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { ExamResultsView } from '@/components/teach/exam-results-view'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { findExamResults } from '@/lib/server/teach/exam-results'
import { privatePage } from '../../../page-metadata'

export const metadata = privatePage('Exam results')

export default async function ExamResultsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}`)
  const results = await findExamResults(viewer, slug, currentTime())
  if (!results) notFound()
  return (
    <>
      <PageHeader
        title={results.title}
        intro="Every attempt, and what each question showed."
        actions={
          <>
            <ButtonLink href={`/teach/exams/${slug}/live`} kind="secondary">
              Live
            </ButtonLink>
            <ButtonLink href={`/teach/exams/${slug}/paper`} kind="secondary">
              Paper
            </ButtonLink>
            <ButtonLink href={`/teach/exams/${slug}/regrade`} kind="secondary">
              Regrade
            </ButtonLink>
            <ButtonLink href={`/teach/exams/${slug}/rules`} kind="secondary">
              Rules
            </ButtonLink>
            <ButtonLink href="/teach" kind="secondary">
              All exams
            </ButtonLink>
          </>
        }
      />
      <ExamResultsView results={results} />
    </>
  )
}
