import 'server-only'
import type { LiveStudent } from '@/lib/attempts/live-exam'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { findDisclosures } from '@/lib/server/exams/find-disclosures'
import { type LoggedChange, listChanges } from '@/lib/server/teach/exam-changes'
import { findTaughtExam } from '@/lib/server/teach/find-taught-exam'
import { loadLiveStudents } from './load-live-students'

export type LiveExamView = {
  title: string
  slug: string
  /** The server's time at which the students stood like this, ISO 8601. */
  now: string
  students: LiveStudent[]
  /** Whether students who have handed in see the right answers. */
  answersShown: boolean
  changes: LoggedChange[]
}

/** An exam as it stands now, for somebody who teaches it; null when there is no such exam for this person. */
export async function findLiveExam(viewer: Viewer, slug: string, now: Date): Promise<LiveExamView | null> {
  const exam = await findTaughtExam(viewer, slug)
  if (!exam) return null
  await closeOverdueAttempts(now)
  const [students, disclosures, changes] = await Promise.all([
    loadLiveStudents(exam.id, new Map(), now),
    findDisclosures({ id: exam.id }, now),
    listChanges({ examId: exam.id }),
  ])
  return {
    title: exam.title,
    slug: exam.slug,
    now: now.toISOString(),
    students,
    answersShown: disclosures.get(exam.id)?.answer === 'now',
    changes,
  }
}
