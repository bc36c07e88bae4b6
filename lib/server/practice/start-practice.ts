import 'server-only'
import { families as allFamilies, type FamilyId, loadFamily } from '@/lib/questions/families'
import type { Question } from '@/lib/questions/question'
import { insertSlots } from '@/lib/server/attempts/insert-slots'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { appendQuestion } from './append-question'

/** Opens a drill on these families with its first question; a drill that was still open ends. */
export async function startPractice(
  userId: string,
  families: readonly FamilyId[],
  now: Date,
  seed: string,
): Promise<string> {
  return prisma().$transaction(async (tx) => {
    const attempt = await openPractice(tx, userId, families, now, seed)
    await appendQuestion(tx, attempt)
    return attempt.id
  })
}

/** Opens a drill that begins with a certain question and goes on with others of its family. */
export async function startPracticeWith(userId: string, question: Question, now: Date, seed: string): Promise<string> {
  return prisma().$transaction(async (tx) => {
    const attempt = await openPractice(tx, userId, [question.ref.family], now, seed)
    await insertSlots(tx, attempt.id, [{ position: 1, maxPoints: 1, question, from: null }])
    return attempt.id
  })
}

async function openPractice(
  tx: Prisma.TransactionClient,
  userId: string,
  families: readonly string[],
  now: Date,
  seed: string,
) {
  await tx.attempt.updateMany({
    where: { userId, kind: 'practice', lesson: null, closedAt: null },
    data: { closedAt: now, closedBy: 'student' },
  })
  return tx.attempt.create({
    data: {
      userId,
      kind: 'practice',
      title: practiceTitle(families),
      families: [...families],
      seed,
      startedAt: now,
      points: 0,
      maxPoints: 0,
    },
    select: { id: true, seed: true, families: true },
  })
}

/** `mix` only where everything is in it. */
function practiceTitle(families: readonly string[]): string {
  const [only] = families
  if (families.length === 1 && only !== undefined) return `Practice: ${loadFamily(only).title}`
  return families.length === allFamilies.length ? 'Practice: mix' : `Practice: ${families.length} kinds of question`
}
