import 'server-only'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Prisma } from '@/prisma/generated/client'

/**
 * This person's open practice session, in the drill or in the lesson, locked until the transaction ends, so that a double
 * click or a second tab waits its turn; null when there is none of that id.
 */
export async function lockPractice(tx: Prisma.TransactionClient, userId: string, attemptId: string) {
  if (!isUuid(attemptId)) return null
  const [attempt] = await tx.$queryRaw<{ id: string; lesson: string | null; seed: string; families: string[] }[]>`
    SELECT "id"::text, "lesson", "seed", "families" FROM "Attempt"
    WHERE "id" = ${attemptId}::uuid AND "userId" = ${userId}::uuid AND "kind" = 'practice' AND "closedAt" IS NULL
    FOR UPDATE`
  return attempt ?? null
}

/** As `lockPractice`, for what only a drill can do: a section of the lesson has its questions from elsewhere. */
export async function lockDrill(tx: Prisma.TransactionClient, userId: string, attemptId: string) {
  const attempt = await lockPractice(tx, userId, attemptId)
  return attempt?.lesson === null ? attempt : null
}
