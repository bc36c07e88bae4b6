import { LessonOverview } from '@/components/lesson/lesson-overview'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { loadReading } from '@/lib/server/lesson/viewer-reading'
import { publicPage } from '../page-metadata'

export const metadata = publicPage(
  '/learn',
  'Learn',
  'A lesson on convolution layers in seven short sections: sliding windows, output sizes, padding, stride, pooling, channels and code.',
)

export default async function LearnPage() {
  return <LessonOverview reading={await loadReading(await findViewer())} />
}
