import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { ExamResultsView } from '@/components/teach/exam-results-view'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { findExamResults, readResultsLook } from '@/lib/server/teach/exam-results'
import { privatePage } from '../../../page-metadata'

export const metadata = privatePage('Exam results')

type Props = {
  params: Promise<{ slug: string }>
  /** `page`: of the attempts, from 1; `find`: part of a student's name or address. */
  searchParams: Promise<{ page?: string | string[]; find?: string | string[] }>
}

export default async function ExamResultsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}`)
  const results = await findExamResults(viewer, slug, currentTime(), readResultsLook(await searchParams))
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
