import 'server-only'
import { drawPracticeQuestion } from '@/lib/attempts/draw-practice-question'
import { isFamilyId } from '@/lib/questions/families'
import { questionRefSchema } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { insertSlots } from '@/lib/server/attempts/insert-slots'
import type { Prisma } from '@/prisma/generated/client'

/** Draws the session's next question and stores it as its last slot; the caller holds the lock on the attempt. */
export async function appendQuestion(
  tx: Prisma.TransactionClient,
  attempt: { id: string; seed: string; families: string[] },
): Promise<'appended' | 'exhausted'> {
  const rows = await tx.slot.findMany({
    where: { attemptId: attempt.id },
    orderBy: { position: 'asc' },
    select: { family: true, version: true, seed: true, parameters: true },
  })
  const asked = rows.map((row) => ({
    family: row.family,
    fingerprint: questionFingerprint(questionRefSchema.parse(row)),
  }))
  const drawn = drawPracticeQuestion({ families: attempt.families.filter(isFamilyId), seed: attempt.seed, asked })
  if (drawn.kind === 'exhausted') return 'exhausted'
  await insertSlots(tx, attempt.id, [{ position: rows.length + 1, maxPoints: 1, question: drawn.question, from: null }])
  return 'appended'
}
