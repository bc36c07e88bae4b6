import { PageHeader } from '@/components/page-header'
import { ProgressView } from '@/components/progress/progress-view'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { loadProgress } from '@/lib/server/progress'
import { privatePage } from '../page-metadata'

export const metadata = privatePage('Progress')

export default async function ProgressPage() {
  const viewer = await findViewer()
  const progress = viewer ? await loadProgress(viewer.userId, currentTime()) : null
  return (
    <>
      <PageHeader
        title="Progress"
        intro="How you are doing: attempt by attempt, day by day, and by kind of question."
      />
      <ProgressView progress={progress} guest={viewer?.guest ?? true} />
    </>
  )
}
