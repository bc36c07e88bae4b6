import 'server-only'
import { attemptDeadline } from '@/lib/attempts/deadline'
import { drawPaper } from '@/lib/attempts/draw-paper'
import { examAvailability } from '@/lib/attempts/exam-availability'
import { closeAttempt } from '@/lib/server/attempts/close-attempt'
import { insertSlots } from '@/lib/server/attempts/insert-slots'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { isUniqueViolation } from '@/lib/server/database/is-unique-violation'
import { prisma } from '@/lib/server/database/prisma'

export type StartResult = { kind: 'started'; attemptId: string } | { kind: 'refused' }

/**
 * Starts an exam for a person, or resumes the attempt that is open. Null when there is no such exam; `refused` when its
 * rules forbid a new attempt now (the exam's page says why).
 */
export async function startExam(userId: string, slug: string, now: Date, seed: string): Promise<StartResult | null> {
  if (!isStorableText(slug)) return null
  const exam = await prisma().exam.findUnique({
    where: { slug },
    select: {
      id: true,
      title: true,
      opensAt: true,
      closesAt: true,
      timeLimit: true,
      attemptsAllowed: true,
      bank: { select: { items: { orderBy: { position: 'asc' } } } },
      attempts: {
        where: { userId },
        orderBy: { number: 'desc' },
        select: { id: true, number: true, deadline: true, closedAt: true },
      },
    },
  })
  if (!exam) return null

  let open = exam.attempts.find((attempt) => attempt.closedAt === null)
  if (open?.deadline && open.deadline <= now) {
    await closeAttempt(open.id, { by: 'deadline', now })
    open = undefined
  }
  const availability = examAvailability(exam, { attempts: exam.attempts.length, openAttempt: open?.id ?? null }, now)
  switch (availability.state) {
    case 'in-progress':
      return { kind: 'started', attemptId: availability.attemptId }
    case 'not-yet-open':
    case 'no-attempts-left':
    case 'closed':
      return { kind: 'refused' }
    case 'open':
      break
  }

  const paper = drawPaper(exam.bank.items, seed)
  const number = (exam.attempts[0]?.number ?? 0) + 1
  try {
    const attemptId = await prisma().$transaction(async (tx) => {
      const attempt = await tx.attempt.create({
        data: {
          userId,
          kind: 'exam',
          examId: exam.id,
          number,
          title: exam.title,
          seed,
          startedAt: now,
          deadline: attemptDeadline(exam, now),
          maxPoints: paper.reduce((sum, slot) => sum + slot.maxPoints, 0),
        },
        select: { id: true },
      })
      await insertSlots(tx, attempt.id, paper)
      return attempt.id
    })
    return { kind: 'started', attemptId }
  } catch (error) {
    // Two starts at once (a double click, two tabs): the number is taken, and the other start's attempt is the one.
    if (isUniqueViolation(error)) return startExam(userId, slug, now, seed)
    throw error
  }
}
