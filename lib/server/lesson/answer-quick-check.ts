import 'server-only'
import { checkAnswer, type PracticeAnswer } from '@/lib/attempts/check-answer'
import type { DrawnSlot } from '@/lib/attempts/draw-paper'
import { drawQuickCheck, quickCheckSeed } from '@/lib/lesson/quick-check'
import { insertSlots } from '@/lib/server/attempts/insert-slots'
import { prisma } from '@/lib/server/database/prisma'
import { answerQuestion, type PracticeResult } from '@/lib/server/practice/answer-question'
import type { Prisma } from '@/prisma/generated/client'
import { lockPerson } from './lock-person'

/**
 * Answers a question of a quick check; the first answer stores its whole paper, the last one closes it. Answering twice
 * counts the first. `findPerson` may make a guest, so it is called only for an answer that can be read. Null where the seed
 * or the position names nothing.
 */
export async function answerQuickCheck(
  findPerson: () => Promise<{ userId: string }>,
  check: string,
  position: number,
  answer: PracticeAnswer,
  now: Date,
): Promise<PracticeResult | null> {
  const seed = quickCheckSeed(check)
  const paper = seed === null ? [] : drawQuickCheck(seed)
  const asked = paper.find((slot) => slot.position === position)
  if (seed === null || asked === undefined) return null
  const checked = checkAnswer(asked.question.prompt.format, answer)
  if (checked.kind === 'problem') return checked

  const { userId } = await findPerson()
  const attemptId = await prisma().$transaction(async (tx) => {
    await lockPerson(tx, userId)
    return beginOnce(tx, userId, seed, paper, now)
  })
  const result = await answerQuestion(userId, attemptId, position, answer, now)
  await prisma().attempt.updateMany({
    where: { id: attemptId, closedAt: null, slots: { none: { outcome: null } } },
    data: { closedAt: now, closedBy: 'student' },
  })
  // The attempt and the question are there: only a check that was closed before takes no answer.
  return result ?? { kind: 'graded' }
}

async function beginOnce(
  tx: Prisma.TransactionClient,
  userId: string,
  seed: string,
  paper: readonly DrawnSlot[],
  now: Date,
): Promise<string> {
  const begun = await tx.attempt.findFirst({ where: { userId, lesson: 'quick-check', seed }, select: { id: true } })
  if (begun) return begun.id
  const attempt = await tx.attempt.create({
    data: {
      userId,
      kind: 'practice',
      lesson: 'quick-check',
      title: 'Quick check',
      seed,
      startedAt: now,
      points: 0,
      maxPoints: 0,
    },
    select: { id: true },
  })
  await insertSlots(tx, attempt.id, paper)
  return attempt.id
}
