import 'server-only'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { prisma } from '@/lib/server/database/prisma'
import { type AttemptRow, attemptSelection, readSlot } from './read-attempt'

const lockStatement = `
  SELECT "deadline", "closedAt" FROM "Attempt"
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
  UPDATE "Attempt" SET "closedAt" = $4, "closedBy" = $5, "points" = $6, "maxPoints" = $7 WHERE "id" = $1`

type Closing = { by: 'student'; userId: string; now: Date } | { by: 'deadline'; now: Date }

/**
 * Closes and grades an open exam attempt in one transaction; answers whether there is such an attempt. Closing twice, in
 * parallel or from two processes, grades once: its row is locked first, then every slot, so that no answer is saved meanwhile.
 */
export async function closeAttempt(attemptId: string, closing: Closing): Promise<'closed' | 'already-closed' | null> {
  return inTransaction(async (client) => {
    const owner = closing.by === 'student' ? closing.userId : null
    const { rows: locked } = await client.query<{ deadline: Date | null; closedAt: Date | null }>({
      name: 'lock-attempt',
      text: lockStatement,
      values: [attemptId, owner],
    })
    const [found] = locked
    if (!found) return null
    if (found.closedAt) return 'already-closed'

    const { rows } = await client.query<AttemptRow['slots'][number]>({
      name: 'slots-to-grade',
      text: slotsStatement,
      values: [attemptId],
    })
    const graded = rows.map(readSlot).map((slot) => ({ position: slot.position, ...gradeSlot(slot) }))
    // Whoever looks first after the deadline closes the attempt, but it ended at the deadline.
    const late = found.deadline !== null && closing.now >= found.deadline
    await client.query({
      name: 'close-attempt',
      text: closeStatement,
      values: [
        attemptId,
        JSON.stringify(graded),
        closing.now,
        late ? found.deadline : closing.now,
        late ? 'deadline' : closing.by,
        graded.reduce((sum, slot) => sum + slot.points, 0),
        rows.reduce((sum, slot) => sum + slot.maxPoints, 0),
      ],
    })
    return 'closed'
  })
}

/** Closes every exam attempt whose deadline has passed; answers how many there were. */
export async function closeOverdueAttempts(now: Date): Promise<number> {
  const overdue = await prisma().attempt.findMany({
    where: { kind: 'exam', closedAt: null, deadline: { lte: now } },
    select: { id: true },
    take: 500,
  })
  for (const { id } of overdue) await closeAttempt(id, { by: 'deadline', now })
  return overdue.length
}
