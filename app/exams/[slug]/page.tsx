import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExamEntrance } from '@/components/exam/exam-entrance'
import { PageHeader } from '@/components/page-header'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { findExam } from '@/lib/server/exams/list-exams'

export const metadata: Metadata = { title: 'Exam' }

type Address = { params: Promise<{ slug: string }>; searchParams: Promise<{ password?: string | string[] }> }

export default async function ExamEntrancePage({ params, searchParams }: Address) {
  const { slug } = await params
  const viewer = await findViewer()
  const person = viewer && !viewer.guest ? viewer : null
  const exam = await findExam(slug, person?.userId ?? null, currentTime())
  if (!exam) notFound()
  const { password } = await searchParams
  return (
    <>
      <PageHeader title={exam.title} intro={exam.description} />
      <ExamEntrance exam={exam} signedIn={person !== null} refused={password === 'wrong'} />
    </>
  )
}
