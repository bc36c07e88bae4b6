import 'server-only'
import { extendAttempt, reopenAttempt, type TimeChange } from '@/lib/attempts/attempt-change'
import { attemptChangeInWords } from '@/lib/attempts/attempt-change-in-words'
import type { AttemptFacts, ClosedBy } from '@/lib/attempts/attempt-status'
import { checksAnswers, examPolicySchema } from '@/lib/attempts/exam-policy'
import { zoneTimeText } from '@/lib/attempts/zone-time-text'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { findDisclosures } from '@/lib/server/exams/find-disclosures'
import { noteChange } from './note-change'

type LockedRow = {
  userId: string
  startedAt: Date
  deadline: Date | null
  endsAt: Date | null
  lateAfter: Date | null
  closedAt: Date | null
  closedBy: ClosedBy | null
  graded: boolean
  otherOpen: boolean
  examId: string
  grace: number
  timeZone: string
  policy: unknown
}

const lockStatement = `
  SELECT attempt."userId", attempt."startedAt", attempt."deadline", attempt."endsAt", attempt."lateAfter", attempt."closedAt",
    attempt."closedBy", attempt."points" IS NOT NULL AS "graded", attempt."examId", exam."grace", exam."timeZone", exam."policy",
    EXISTS (SELECT FROM "Attempt" other WHERE other."userId" = attempt."userId" AND other."examId" = attempt."examId"
      AND other."id" <> attempt."id" AND other."closedAt" IS NULL) AS "otherOpen"
  FROM "Attempt" attempt JOIN "Exam" exam ON exam."id" = attempt."examId"
  WHERE attempt."id" = $1 AND attempt."kind" = 'exam' FOR UPDATE OF attempt`

const extendStatement = `
  UPDATE "Attempt" SET "deadline" = $2, "endsAt" = $3, "lateAfter" = $4, "extension" = "extension" + $5 WHERE "id" = $1`

/**
 * Its marks stay, and count, until it is closed again; without the time of grading, answers are taken. Where answers are checked
 * one by one ($6), those that were given have been told and stay as they are.
 */
const reopenStatement = `
  WITH ungraded AS (
    UPDATE "Slot" SET "gradedAt" = NULL WHERE "attemptId" = $1 AND ("outcome" = 'unanswered' OR NOT $6)
  )
  UPDATE "Attempt" SET "deadline" = $2, "endsAt" = $3, "lateAfter" = $4, "extension" = 0, "reopenedAt" = $5,
    "closedAt" = NULL, "closedBy" = NULL
  WHERE "id" = $1`

/**
 * Gives an exam attempt more time, or opens it again for some, in one transaction with its note for the log and the student.
 * Answers why it cannot be done, or null where it was. A regrade that runs meanwhile needs no waiting for: closing the attempt
 * again rules on its marks anew.
 */
export async function giveTime(
  attemptId: string,
  change: TimeChange,
  order: { byId: string; why: string; at: Date },
): Promise<string | null> {
  return inTransaction(async (client) => {
    const { rows } = await client.query<LockedRow>(lockStatement, [attemptId])
    const [row] = rows
    if (!row) throw new Error(`There is no exam attempt ${attemptId}.`)
    const { examId, userId, lateAfter, timeZone } = row
    const decision =
      change.kind === 'extend'
        ? extendAttempt(readFacts(row), lateAfter, change.seconds, order.at)
        : reopenAttempt(readFacts(row), row, change.seconds, order.at)
    if (decision.kind === 'refused') return decision.problem

    const { deadline, end, lateAfter: late } = decision.times
    const times = [attemptId, deadline, end, late]
    if (change.kind === 'extend') await client.query(extendStatement, [...times, change.seconds])
    else
      await client.query(reopenStatement, [
        ...times,
        order.at,
        checksAnswers(examPolicySchema.parse(row.policy).feedback),
      ])
    const seen = change.kind === 'reopen' && (await showsAnswers(examId, order.at))
    const words = attemptChangeInWords({ ...change, until: zoneTimeText(timeZone)(deadline), seen }, order.why)
    await noteChange(client, { attemptId, examId, userId, ...order, ...words })
    return null
  })
}

/** Whether an exam shows its right answers to those who have handed in. */
async function showsAnswers(examId: string, now: Date): Promise<boolean> {
  return (await findDisclosures({ id: examId }, now)).get(examId)?.answer === 'now'
}

function readFacts({ startedAt, deadline, endsAt, closedAt, closedBy, graded }: LockedRow): AttemptFacts {
  return { startedAt, deadline, end: endsAt, closed: closedAt && { at: closedAt, by: closedBy ?? 'student' }, graded }
}
