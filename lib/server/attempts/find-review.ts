import 'server-only'
import { takesAnswers } from '@/lib/attempts/attempt-status'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { type Disclosure, fullDisclosure, noDisclosure } from '@/lib/attempts/disclosure'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { findDisclosures } from '@/lib/server/exams/find-disclosures'
import { listNotices, type RegradeNotice } from '@/lib/server/regrades/list-notices'
import { closeAttempt } from './close-attempt'
import { isUuid } from './is-uuid'
import { loadAttempt } from './load-attempt'
import { readAttempt } from './read-attempt'
import { reviewableBy } from './reviewable-by'

/** `student` names whose attempt it is, when that is not the viewer; `regrades` are what was ruled on its marks since. */
export type Review =
  | { kind: 'review'; attempt: AttemptView; student: string | null; regrades: RegradeNotice[] }
  | { kind: 'still-open' }

/**
 * A closed exam attempt for the student who sat it, with what the exam's rules let its students see, or with its key for
 * someone who teaches that exam. `still-open` is told to the student alone; null is every other case.
 */
export async function findReview(viewer: Viewer, attemptId: string, now: Date): Promise<Review | null> {
  if (!isUuid(attemptId)) return null
  // Most of those who look are students, and theirs is found by one statement.
  const own = await loadAttempt(attemptId, viewer.userId)
  const student = own ? null : await findStudent(viewer, attemptId)
  let row = own ?? (student === null ? null : await loadAttempt(attemptId, null))
  if (row?.kind !== 'exam') return null
  if (row.closedAt === null && !takesAnswers({ end: row.endsAt, closed: null }, now)) {
    await closeAttempt(attemptId, { by: 'deadline', now })
    row = await loadAttempt(attemptId, null)
    if (!row) return null
  }
  const attempt = readAttempt(row)
  if (attempt.state === 'open') return own ? { kind: 'still-open' } : null
  const disclosure = own ? await disclosureTo(own.examId, now) : fullDisclosure
  const regrades = await listNotices(attemptId, disclosure)
  return { kind: 'review', attempt: attemptView(attempt, disclosure), student, regrades }
}

async function disclosureTo(examId: string | null, now: Date): Promise<Disclosure> {
  const disclosures = examId === null ? null : await findDisclosures({ id: examId }, now)
  return disclosures?.get(examId ?? '') ?? noDisclosure
}

/** Whose attempt it is, by name, where the viewer teaches its exam. */
async function findStudent(viewer: Viewer, attemptId: string): Promise<string | null> {
  const found = await prisma().attempt.findFirst({
    where: { id: attemptId, kind: 'exam', ...reviewableBy(viewer) },
    select: { user: { select: { name: true, email: true } } },
  })
  return found && (found.user.name ?? found.user.email ?? 'a student without a name')
}
