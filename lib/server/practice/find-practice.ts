import 'server-only'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { restatable } from '@/lib/attempts/restatable'
import type { ConventionId } from '@/lib/questions/conventions'
import { findAttempt } from '@/lib/server/attempts/find-attempt'
import { prisma } from '@/lib/server/database/prisma'

/** `restatable`: the conventions under which the last question can be asked again. */
export type PracticeView = { attempt: AttemptView; restatable: ConventionId[] }

/** A person's own practice session, or null. */
export async function findPractice(userId: string, attemptId: string, now: Date): Promise<PracticeView | null> {
  const attempt = await findAttempt(userId, attemptId, now)
  if (attempt?.kind !== 'practice') return null
  return { attempt: attemptView(attempt), restatable: restatable(attempt.slots) }
}

/** The session that is still going on, to be offered for going on with. */
export function findOpenPractice(userId: string): Promise<{ id: string; title: string } | null> {
  return prisma().attempt.findFirst({
    where: { userId, kind: 'practice', closedAt: null },
    orderBy: { startedAt: 'desc' },
    select: { id: true, title: true },
  })
}
