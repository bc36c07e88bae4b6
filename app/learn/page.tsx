import type { Metadata } from 'next'
import { LessonOverview } from '@/components/lesson/lesson-overview'

export const metadata: Metadata = { title: 'Learn' }

export default function LearnPage() {
  return <LessonOverview />
}
