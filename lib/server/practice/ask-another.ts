import 'server-only'
import { prisma } from '@/lib/server/database/prisma'
import { appendQuestion } from './append-question'
import { lockPractice } from './lock-practice'

/**
 * Asks the session's next question. While the last one is unanswered nothing happens (a double click asks once).
 * `exhausted`: every set of numbers has been asked. Null when there is no such open session for this person.
 */
export async function askAnother(userId: string, attemptId: string): Promise<'asked' | 'exhausted' | null> {
  return prisma().$transaction(async (tx) => {
    const attempt = await lockPractice(tx, userId, attemptId)
    if (!attempt) return null
    const open = await tx.slot.count({ where: { attemptId, outcome: null } })
    if (open > 0) return 'asked'
    return (await appendQuestion(tx, attempt)) === 'appended' ? 'asked' : 'exhausted'
  })
}
