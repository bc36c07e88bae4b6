import 'server-only'
import { attemptDeadline } from '@/lib/attempts/deadline'
import { drawPaper } from '@/lib/attempts/draw-paper'
import { examAvailability } from '@/lib/attempts/exam-availability'
import { closeAttempt } from '@/lib/server/attempts/close-attempt'
import { insertSlotsStatement, slotsJson } from '@/lib/server/attempts/insert-slots'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { isUniqueViolation } from '@/lib/server/database/is-unique-violation'
import { connectionPool } from '@/lib/server/database/prisma'
import { newId } from '@/lib/server/new-id'
import { findStartable } from './find-startable'

export type StartResult = { kind: 'started'; attemptId: string } | { kind: 'refused' }

const startStatement = `
  WITH attempt AS (
    INSERT INTO "Attempt" ("id", "userId", "kind", "examId", "number", "title", "families", "seed", "startedAt", "deadline", "maxPoints")
    VALUES ($2, $3, 'exam', $4, $5, $6, '{}', $7, $8, $9, $10)
    RETURNING "id"
  )
  ${insertSlotsStatement('attempt."id"', 'attempt,')}`

/**
 * Starts an exam for a person, or resumes the attempt that is open. Null when there is no such exam; `refused` when its
 * rules forbid a new attempt now (the exam's page says why).
 */
export async function startExam(userId: string, slug: string, now: Date, seed: string): Promise<StartResult | null> {
  if (!isStorableText(slug)) return null
  const exam = await findStartable(slug, userId)
  if (!exam) return null

  let open = exam.openId
  if (open !== null && exam.openDeadline !== null && exam.openDeadline <= now) {
    await closeAttempt(open, { by: 'deadline', now })
    open = null
  }
  const availability = examAvailability(exam, { attempts: exam.attempts, openAttempt: open }, now)
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

  const paper = drawPaper(exam.items, seed)
  const attemptId = newId(now)
  try {
    await connectionPool().query({
      name: 'start-exam',
      text: startStatement,
      values: [
        slotsJson(paper),
        attemptId,
        userId,
        exam.id,
        (exam.lastNumber ?? 0) + 1,
        exam.title,
        seed,
        now,
        attemptDeadline(exam, now),
        paper.reduce((sum, slot) => sum + slot.maxPoints, 0),
      ],
    })
    return { kind: 'started', attemptId }
  } catch (error) {
    // Two starts at once (a double click, two tabs): the number is taken, and the other start's attempt is the one.
    if (isUniqueViolation(error)) return startExam(userId, slug, now, seed)
    throw error
  }
}
