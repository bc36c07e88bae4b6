import 'server-only'
import { drawPaper } from '@/lib/attempts/draw-paper'
import { examAvailability } from '@/lib/attempts/exam-availability'
import { deadlineOf, endOf, latenessOf } from '@/lib/attempts/exam-times'
import { closeAttempt } from '@/lib/server/attempts/close-attempt'
import { insertSlotsStatement, slotsJson } from '@/lib/server/attempts/insert-slots'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { isUniqueViolation } from '@/lib/server/database/is-unique-violation'
import { connectionPool } from '@/lib/server/database/prisma'
import { announceChange } from '@/lib/server/live/announce-change'
import { newId } from '@/lib/server/new-id'
import { findStartable } from './find-startable'

export type StartResult = { kind: 'started'; attemptId: string } | { kind: 'refused' } | { kind: 'wrong-password' }

/** `password`: as it was typed, empty where none was asked for. */
export type Start = { password: string; now: Date; seed: string }

const startStatement = `
  WITH attempt AS (
    INSERT INTO "Attempt" ("id", "userId", "kind", "examId", "number", "title", "families", "seed", "startedAt", "maxPoints",
      "deadline", "endsAt", "lateAfter", "latePercent", "reached")
    VALUES ($2, $3, 'exam', $4, $5, $6, '{}', $7, $8, $9, $10, $11, $12, $13, $14)
    RETURNING "id"
  )
  ${insertSlotsStatement('attempt."id"', 'attempt,')}`

/**
 * Starts an exam for a person, or resumes the attempt that is open. Null when there is no such exam; `refused` when its
 * rules forbid a new attempt now (the exam's page says why). Going on with an open attempt takes no password.
 */
export async function startExam(userId: string, slug: string, start: Start): Promise<StartResult | null> {
  const { now, seed } = start
  if (!isStorableText(slug)) return null
  const exam = await findStartable(slug, userId)
  if (!exam) return null

  let open = exam.open?.id ?? null
  if (exam.open !== null && exam.open.endsAt !== null && exam.open.endsAt <= now) {
    await closeAttempt(exam.open.id, { by: 'deadline', now })
    open = null
  }
  const availability = examAvailability(exam.times, { attempts: exam.attempts, openAttempt: open }, now)
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
  if (exam.password !== null && start.password.trim() !== exam.password) return { kind: 'wrong-password' }

  const paper = drawPaper(exam.sections, exam.policy, { exam: exam.seed, attempt: seed }, exam.seen)
  const deadline = deadlineOf(exam.times, now)
  const lateness = latenessOf(exam.times)
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
        paper.reduce((sum, slot) => sum + slot.maxPoints, 0),
        deadline,
        endOf(deadline, exam.times.grace),
        lateness?.after ?? null,
        lateness?.percentPerDay ?? null,
        exam.policy.navigation === 'one-way' ? 1 : null,
      ],
    })
    announceChange(attemptId)
    return { kind: 'started', attemptId }
  } catch (error) {
    // Two starts at once (a double click, two tabs): the number is taken, and the other start's attempt is the one.
    if (isUniqueViolation(error)) return startExam(userId, slug, start)
    throw error
  }
}
