import 'server-only'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { findAttempt } from '@/lib/server/attempts/find-attempt'
import { prisma } from '@/lib/server/database/prisma'

/** A person's own practice session, or null. */
export async function findPractice(userId: string, attemptId: string, now: Date): Promise<AttemptView | null> {
  const attempt = await findAttempt(userId, attemptId, now)
  return attempt?.kind === 'practice' ? attemptView(attempt) : null
}

/** The session that is still going on, to be offered for going on with. */
export function findOpenPractice(userId: string): Promise<{ id: string; title: string } | null> {
  return prisma().attempt.findFirst({
    where: { userId, kind: 'practice', closedAt: null },
    orderBy: { startedAt: 'desc' },
    select: { id: true, title: true },
  })
}
