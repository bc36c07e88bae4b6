import type { Metadata } from 'next'
import { ExamList } from '@/components/exam/exam-list'
import { PageHeader } from '@/components/page-header'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { listExams } from '@/lib/server/exams/list-exams'

export const metadata: Metadata = { title: 'Exam Center' }

export default async function ExamsPage() {
  const viewer = await findViewer()
  const person = viewer && !viewer.guest ? viewer : null
  const exams = await listExams(person?.userId ?? null, currentTime())
  return (
    <>
      <PageHeader
        title="Exam Center"
        intro="Graded exams. Your answers are saved as you type, and you see every solution after you submit."
      />
      <ExamList exams={exams} signedIn={person !== null} />
    </>
  )
}
