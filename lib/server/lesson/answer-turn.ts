import 'server-only'
import { checkAnswer, type PracticeAnswer } from '@/lib/attempts/check-answer'
import type { AskingSlug } from '@/lib/lesson/section-questions'
import { findSection } from '@/lib/lesson/sections'
import { namedTurn } from '@/lib/lesson/turn'
import type { Question } from '@/lib/questions/question'
import { insertSlots } from '@/lib/server/attempts/insert-slots'
import { prisma } from '@/lib/server/database/prisma'
import { answerQuestion, type PracticeResult } from '@/lib/server/practice/answer-question'
import type { Prisma } from '@/prisma/generated/client'
import { lockPerson } from './lock-person'

/** Milliseconds that answers in one section belong together; later ones begin a new row in Progress. */
const sitting = 12 * 60 * 60 * 1000

/**
 * Answers a question of a section in a person's session there, which the first answer opens; a drill that is open goes on
 * beside it. `findPerson` may make a guest, so it is called only for an answer that can be read. Null when the code names no
 * question of the section.
 */
export async function answerTurn(
  findPerson: () => Promise<{ userId: string }>,
  slug: AskingSlug,
  code: string,
  answer: PracticeAnswer,
  now: Date,
): Promise<PracticeResult | null> {
  const turn = namedTurn(slug, code)
  if (turn === null) return null
  const checked = checkAnswer(turn.question.prompt.format, answer)
  if (checked.kind === 'problem') return checked
  const { userId } = await findPerson()
  const { attemptId, position } = await prisma().$transaction(async (tx) => {
    await lockPerson(tx, userId)
    return placeOf(tx, userId, slug, turn.question, now)
  })
  return answerQuestion(userId, attemptId, position, answer, now)
}

/** The slot of a question in the section's sitting; it is there only once, however often it is answered. */
async function placeOf(
  tx: Prisma.TransactionClient,
  userId: string,
  slug: AskingSlug,
  question: Question,
  now: Date,
): Promise<{ attemptId: string; position: number }> {
  const attemptId = await sittingOf(tx, userId, slug, now)
  const { family, version, seed } = question.ref
  const known = await tx.slot.findFirst({
    where: { attemptId, family, version, seed },
    select: { position: true },
  })
  if (known) return { attemptId, position: known.position }
  const position = (await tx.slot.count({ where: { attemptId } })) + 1
  await insertSlots(tx, attemptId, [{ position, maxPoints: 1, question, from: null }])
  return { attemptId, position }
}

async function sittingOf(tx: Prisma.TransactionClient, userId: string, slug: AskingSlug, now: Date): Promise<string> {
  const open = { userId, lesson: slug, closedAt: null } as const
  const since = { gte: new Date(now.getTime() - sitting) }
  const current = await tx.attempt.findFirst({
    where: { ...open, startedAt: since },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  })
  if (current) return current.id
  await tx.attempt.updateMany({ where: open, data: { closedAt: now, closedBy: 'student' } })
  const { id } = await tx.attempt.create({
    data: {
      userId,
      kind: 'practice',
      lesson: slug,
      title: `Lesson: ${findSection(slug)?.title}`,
      // Every question has a seed of its own, out of the address.
      seed: '',
      startedAt: now,
      points: 0,
      maxPoints: 0,
    },
    select: { id: true },
  })
  return id
}
