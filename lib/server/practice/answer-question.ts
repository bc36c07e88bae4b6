import 'server-only'
import { z } from 'zod'
import { checkAnswer, type PracticeAnswer } from '@/lib/attempts/check-answer'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { attemptSelection, readSlot } from '@/lib/server/attempts/read-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { lockPractice } from './lock-practice'

/** Far beyond any session, and within the database's integers. */
const positionSchema = z.int().min(1).max(1_000_000)

export type PracticeResult = { kind: 'graded' } | { kind: 'problem'; problem: string; raw: string }

/**
 * Grades the question at once. What cannot be read, or is empty, is told and costs nothing. A question that is graded
 * already stays as it is. Null when there is no such open session or question for this person.
 */
export async function answerQuestion(
  userId: string,
  attemptId: string,
  position: number,
  answer: PracticeAnswer,
  now: Date,
): Promise<PracticeResult | null> {
  return prisma().$transaction(async (tx) => {
    const attempt = await lockPractice(tx, userId, attemptId)
    if (!attempt || !positionSchema.safeParse(position).success) return null
    const row = await tx.slot.findUnique({
      where: { attemptId_position: { attemptId, position } },
      select: attemptSelection.slots.select,
    })
    if (!row) return null
    const slot = readSlot(row)
    if (slot.grade) return { kind: 'graded' }

    const checked = checkAnswer(slot.prompt.format, answer)
    if (checked.kind === 'problem') return checked
    const { raw } = checked
    const { outcome, points, suspects } = gradeSlot({ ...slot, raw })
    const certainty = answer.kind === 'try' ? answer.certainty : null
    await tx.slot.update({
      where: { attemptId_position: { attemptId, position } },
      data: {
        ...{ raw, certainty, revision: slot.revision + 1, savedAt: now },
        ...{ outcome, points, suspects: [...suspects], gradedAt: now },
      },
      select: { position: true },
    })
    await tx.attempt.update({
      where: { id: attemptId },
      data: { points: { increment: points }, maxPoints: { increment: slot.maxPoints } },
      select: { id: true },
    })
    return { kind: 'graded' }
  })
}
