import 'server-only'
import { restatable } from '@/lib/attempts/restatable'
import { questionRefSchema } from '@/lib/questions/question'
import { restateQuestion } from '@/lib/questions/restate-question'
import { insertSlots } from '@/lib/server/attempts/insert-slots'
import { readSlot } from '@/lib/server/attempts/read-attempt'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { appendQuestion } from './append-question'
import { followUpOf, slotSelection } from './follow-up-of'
import { lockDrill } from './lock-practice'

/**
 * Asks the session's next question. While the last one is unanswered nothing happens (a double click asks once).
 * `exhausted`: every set of numbers has been asked. Null when there is no such open session for this person.
 */
export async function askAnother(userId: string, attemptId: string): Promise<'asked' | 'exhausted' | null> {
  return prisma().$transaction(async (tx) => {
    const attempt = await lockDrill(tx, userId, attemptId)
    if (!attempt) return null
    const open = await tx.slot.count({ where: { attemptId, outcome: null } })
    if (open > 0) return 'asked'
    return (await appendQuestion(tx, attempt)) === 'appended' ? 'asked' : 'exhausted'
  })
}

/**
 * Asks the last question's numbers again under another convention. Nothing happens where the question offers no such
 * convention (any more). Null when there is no such open session for this person.
 */
export async function askRestated(userId: string, attemptId: string, convention: string): Promise<'asked' | null> {
  return prisma().$transaction(async (tx) => {
    if (!(await lockDrill(tx, userId, attemptId))) return null
    const rows = await loadSlots(tx, attemptId)
    const wanted = restatable(rows.map(readSlot)).find((id) => id === convention)
    const question = wanted && restateQuestion(questionRefSchema.parse(rows.at(-1)), wanted)
    if (question) await insertSlots(tx, attemptId, [{ position: rows.length + 1, maxPoints: 1, question, from: null }])
    return 'asked'
  })
}

/**
 * Asks a question that tells the suspects of the last wrong answer apart. Nothing happens where none are left open. Null
 * when there is no such open session for this person.
 */
export async function askFollowUp(userId: string, attemptId: string): Promise<'asked' | null> {
  return prisma().$transaction(async (tx) => {
    if (!(await lockDrill(tx, userId, attemptId))) return null
    const row = (await loadSlots(tx, attemptId)).at(-1)
    const followUp = row && followUpOf(row)
    if (!followUp) return 'asked'
    const position = row.position + 1
    await insertSlots(tx, attemptId, [{ position, maxPoints: 1, question: followUp.question, from: null }])
    await tx.slot.update({
      where: { attemptId_position: { attemptId, position } },
      data: { followUp: { of: row.position, suspects: followUp.suspects } },
      select: { position: true },
    })
    return 'asked'
  })
}

function loadSlots(tx: Prisma.TransactionClient, attemptId: string) {
  return tx.slot.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: slotSelection,
  })
}
