import 'server-only'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import { prisma } from '@/lib/server/database/prisma'

/** Ends a drill; one that has ended stays as it is. False when there is none of that id for this person. */
export async function finishPractice(userId: string, attemptId: string, now: Date): Promise<boolean> {
  if (!isUuid(attemptId)) return false
  const where = { id: attemptId, userId, kind: 'practice', lesson: null } as const
  await prisma().attempt.updateMany({
    where: { ...where, closedAt: null },
    data: { closedAt: now, closedBy: 'student' },
  })
  return (await prisma().attempt.count({ where })) > 0
}
