import 'server-only'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { isOverdue } from '@/lib/attempts/deadline'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { closeAttempt } from './close-attempt'
import { isUuid } from './is-uuid'
import { attemptSelection, readAttempt } from './read-attempt'
import { reviewableBy } from './reviewable-by'

/** `student` names whose attempt it is, when that is not the viewer. */
export type Review = { kind: 'review'; attempt: AttemptView; student: string | null } | { kind: 'still-open' }

/**
 * A closed exam attempt with its key, for the student who sat it or someone who teaches that exam. `still-open` is told
 * to the student alone; null is every other case.
 */
export async function findReview(viewer: Viewer, attemptId: string, now: Date): Promise<Review | null> {
  if (!isUuid(attemptId)) return null
  const where: Prisma.AttemptWhereInput = { id: attemptId, kind: 'exam', ...reviewableBy(viewer) }
  const load = () =>
    prisma().attempt.findFirst({
      where,
      select: { ...attemptSelection, user: { select: { name: true, email: true } } },
    })
  let row = await load()
  if (row && row.closedAt === null && isOverdue(row.deadline, now)) {
    await closeAttempt(attemptId, { by: 'deadline', now })
    row = await load()
  }
  if (!row) return null
  const own = row.userId === viewer.userId
  const attempt = readAttempt(row)
  if (attempt.state === 'open') return own ? { kind: 'still-open' } : null
  return {
    kind: 'review',
    attempt: attemptView(attempt),
    student: own ? null : (row.user.name ?? row.user.email),
  }
}
