import 'server-only'
import { checksAnswers, examPolicySchema } from '@/lib/attempts/exam-policy'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { readAnswer } from '@/lib/grading/read-answer'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { isPosition } from './is-position'
import { isUuid } from './is-uuid'
import { type AttemptRow, attemptSelection, readSlot } from './read-attempt'

/** The attempt's row is locked as closing locks it, so that a question is checked before that or not at all. */
const lockStatement = `
  SELECT exam."policy" FROM "Attempt" attempt JOIN "Exam" exam ON exam."id" = attempt."examId"
  WHERE attempt."id" = $1 AND attempt."userId" = $2 AND attempt."kind" = 'exam' AND attempt."closedAt" IS NULL
    AND (attempt."endsAt" IS NULL OR attempt."endsAt" > $4) AND (attempt."reached" IS NULL OR attempt."reached" = $3)
  FOR UPDATE OF attempt`

const slotColumns = Object.keys(attemptSelection.slots.select).map((column) => `"${column}"`)
const slotStatement = `
  SELECT ${slotColumns.join(', ')} FROM "Slot" WHERE "attemptId" = $1 AND "position" = $2 AND "gradedAt" IS NULL FOR UPDATE`

const gradeStatement = `
  UPDATE "Slot" SET "outcome" = $3::"Outcome", "points" = $4, "suspects" = $5, "gradedAt" = $6
  WHERE "attemptId" = $1 AND "position" = $2`

/**
 * Grades one answer of a student's open attempt, where the exam's rules tell something at once: from then on it counts and
 * stays as it is. An answer that is missing or cannot be read is not graded, and checking twice changes nothing.
 */
export async function checkSlot(userId: string, attemptId: string, position: number, now: Date): Promise<void> {
  if (!isUuid(attemptId) || !isPosition(position)) return
  await inTransaction(async (client) => {
    const { rows: attempts } = await client.query<{ policy: unknown }>({
      name: 'lock-attempt-to-check',
      text: lockStatement,
      values: [attemptId, userId, position, now],
    })
    const [attempt] = attempts
    if (!attempt || !checksAnswers(examPolicySchema.parse(attempt.policy).feedback)) return
    const { rows } = await client.query<AttemptRow['slots'][number]>({
      name: 'slot-to-check',
      text: slotStatement,
      values: [attemptId, position],
    })
    const [row] = rows
    if (!row) return
    const slot = readSlot(row)
    if (readAnswer(slot.prompt.format, slot.raw).kind !== 'answer') return
    const { outcome, points, suspects } = gradeSlot(slot)
    await client.query({
      name: 'check-slot',
      text: gradeStatement,
      values: [attemptId, position, outcome, points, suspects, now],
    })
  })
}
