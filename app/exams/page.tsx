import { ExamList } from '@/components/exam/exam-list'
import { PageHeader } from '@/components/page-header'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { listExams } from '@/lib/server/exams/list-exams'
import { publicPage } from '../page-metadata'

export const metadata = publicPage(
  '/exams',
  'Exam Center',
  'Graded exams on convolution layers: answers are saved as you type, and a review shows what came of them.',
)

export default async function ExamsPage() {
  const viewer = await findViewer()
  const person = viewer && !viewer.guest ? viewer : null
  const exams = await listExams(person?.userId ?? null, currentTime())
  return (
    <>
      <PageHeader
        title="Exam Center"
        intro="Graded exams. Your answers are saved as you type; each exam tells when you see its results and solutions."
      />
      <ExamList exams={exams} signedIn={person !== null} />
    </>
  )
}
