import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { type ClosedBy, closingOf } from '@/lib/attempts/attempt-status'
import { lateCredit } from '@/lib/attempts/exam-times'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { scoreOf } from '@/lib/attempts/score-of'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { prisma } from '@/lib/server/database/prisma'
import { announceChange } from '@/lib/server/live/announce-change'
import { forgetRulings } from '@/lib/server/regrades/forget-rulings'
import { shareMarks } from '@/lib/server/regrades/lock-marks'
import { ruleOnClosing } from '@/lib/server/regrades/rule-on-closing'
import { type NotedChange, noteChange } from './note-change'
import { type AttemptRow, attemptSelection, readSlot } from './read-attempt'

const lockStatement = `
  SELECT "examId", "userId", "deadline", "endsAt", "closedAt", "closedBy", "lateAfter", "latePercent",
    (SELECT json_agg(json_build_object('id', regrade."id", 'ruling', regrade."ruling") ORDER BY regrade."number")
      FROM "Regrade" regrade WHERE regrade."examId" = "Attempt"."examId" AND regrade."undoneAt" IS NULL) AS "regrades"
  FROM "Attempt"
  WHERE "id" = $1 AND "kind" = 'exam' AND ($2::uuid IS NULL OR "userId" = $2)
  FOR UPDATE`

const slotColumns = Object.keys(attemptSelection.slots.select).map((column) => `"${column}"`)
const slotsStatement = `SELECT ${slotColumns.join(', ')} FROM "Slot" WHERE "attemptId" = $1 ORDER BY "position" FOR UPDATE`

const closeStatement = `
  WITH graded AS (
    UPDATE "Slot" SET "outcome" = graded."outcome"::"Outcome", "points" = graded."points", "gradedAt" = $3,
      "suspects" = ARRAY(SELECT jsonb_array_elements_text(graded."suspects"))
    FROM jsonb_to_recordset($2::jsonb)
      AS graded("position" int, "outcome" text, "points" double precision, "suspects" jsonb)
    WHERE "attemptId" = $1 AND "Slot"."position" = graded."position"
  )
  UPDATE "Attempt" SET "closedAt" = $4, "closedBy" = $5, "points" = $6, "maxPoints" = $7, "credit" = $8 WHERE "id" = $1`

type Closed = 'closed' | 'already-closed' | 'not-due'

/** Milliseconds between two looks at whether an exam is still being regraded. */
const untilNextTry = 100

type Closing =
  | { by: 'student'; userId: string; now: Date }
  | { by: 'deadline'; now: Date }
  | { by: 'instructor'; now: Date; noted: Omit<NotedChange, 'attemptId' | 'examId' | 'userId'> }

type LockedRow = {
  examId: string
  userId: string
  deadline: Date | null
  endsAt: Date | null
  closedAt: Date | null
  closedBy: ClosedBy | null
  lateAfter: Date | null
  latePercent: number | null
  /** Null: no ruling on the exam's marks stands. */
  regrades: { id: string; ruling: unknown }[] | null
}

/**
 * Closes and grades an open exam attempt in one transaction; answers whether there is such an attempt. Closing twice, in
 * parallel or from two processes, grades once: its row is locked first, then every slot, so that no answer is saved meanwhile.
 * Rulings that were made on the exam's marks meanwhile are followed; while it is being regraded, closing waits.
 * `not-due`: the deadline is said to close it, but until the end of the grace it is the student's.
 */
export async function closeAttempt(attemptId: string, closing: Closing): Promise<Closed | null> {
  for (;;) {
    const result = await tryToClose(attemptId, closing)
    if (result !== 'being-regraded') return result
    await setTimeout(untilNextTry)
  }
}

async function tryToClose(attemptId: string, closing: Closing): Promise<Closed | 'being-regraded' | null> {
  const result = await closeUnlessRegraded(attemptId, closing)
  if (result === 'closed') announceChange(attemptId)
  return result
}

async function closeUnlessRegraded(
  attemptId: string,
  { now, ...closing }: Closing,
): Promise<Closed | 'being-regraded' | null> {
  return inTransaction(async (client) => {
    if (!(await shareMarks(client, attemptId))) return 'being-regraded'
    const owner = closing.by === 'student' ? closing.userId : null
    const { rows: locked } = await client.query<LockedRow>({
      name: 'lock-attempt',
      text: lockStatement,
      values: [attemptId, owner],
    })
    const [found] = locked
    if (!found) return null
    const { examId, userId, deadline, endsAt, closedAt, lateAfter, latePercent, regrades } = found
    if (closedAt !== null) return 'already-closed'
    const closed = closingOf({ deadline, end: endsAt, closed: null }, closing.by, now)
    if (closed === null) return 'not-due'
    if (regrades !== null) await forgetRulings(client, attemptId)

    const { rows } = await client.query<AttemptRow['slots'][number]>({
      name: 'slots-to-grade',
      text: slotsStatement,
      values: [attemptId],
    })
    const graded = rows
      .map(readSlot)
      .map((slot) => ({ position: slot.position, maxPoints: slot.maxPoints, ...gradeSlot(slot) }))
    const lateness =
      lateAfter === null || latePercent === null ? null : { after: lateAfter, percentPerDay: latePercent }
    const credit = lateCredit(lateness, closed.at)
    const score = scoreOf(graded, credit)
    await client.query({
      name: 'close-attempt',
      text: closeStatement,
      values: [attemptId, JSON.stringify(graded), now, closed.at, closed.by, score.points, score.maxPoints, credit],
    })
    if (regrades !== null) await ruleOnClosing(client, attemptId, regrades)
    if (closing.by === 'instructor') await noteChange(client, { attemptId, examId, userId, ...closing.noted })
    return 'closed'
  })
}

/**
 * Closes every exam attempt whose end has passed; answers how many there were. Those of an exam that is just being regraded are
 * left to the next who looks, so that no page of another exam waits for it.
 */
export async function closeOverdueAttempts(now: Date): Promise<number> {
  const overdue = await prisma().attempt.findMany({
    where: { kind: 'exam', closedAt: null, endsAt: { lte: now } },
    select: { id: true },
    take: 500,
  })
  for (const { id } of overdue) await tryToClose(id, { by: 'deadline', now })
  return overdue.length
}
