import 'server-only'
import { type FamilyId, loadFamily } from '@/lib/questions/families'
import { prisma } from '@/lib/server/database/prisma'
import { appendQuestion } from './append-question'

/** Opens a practice session on these families with its first question; a session that was still open ends. */
export async function startPractice(
  userId: string,
  families: readonly FamilyId[],
  now: Date,
  seed: string,
): Promise<string> {
  const [only] = families
  const title = families.length === 1 && only ? `Practice: ${loadFamily(only).title}` : 'Practice: mix'
  return prisma().$transaction(async (tx) => {
    await tx.attempt.updateMany({
      where: { userId, kind: 'practice', closedAt: null },
      data: { closedAt: now, closedBy: 'student' },
    })
    const attempt = await tx.attempt.create({
      data: { userId, kind: 'practice', title, families: [...families], seed, startedAt: now, points: 0, maxPoints: 0 },
      select: { id: true, seed: true, families: true },
    })
    await appendQuestion(tx, attempt)
    return attempt.id
  })
}
