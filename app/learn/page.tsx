import type { Metadata } from 'next'
import { LessonOverview } from '@/components/lesson/lesson-overview'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { loadReading } from '@/lib/server/lesson/viewer-reading'

export const metadata: Metadata = { title: 'Learn' }

export default async function LearnPage() {
  return <LessonOverview reading={await loadReading(await findViewer())} />
}
