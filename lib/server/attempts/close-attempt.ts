import 'server-only'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { prisma } from '@/lib/server/database/prisma'
import { attemptSelection, readSlot } from './read-attempt'

type Closing = { by: 'student'; userId: string; now: Date } | { by: 'deadline'; now: Date }

/**
 * Closes and grades an open exam attempt in one transaction; answers whether there is such an attempt. Closing twice, in
 * parallel or from two processes, grades once: the row is locked first, and saving an answer waits for the same lock.
 */
export async function closeAttempt(attemptId: string, closing: Closing): Promise<'closed' | 'already-closed' | null> {
  return prisma().$transaction(async (tx) => {
    const owner = closing.by === 'student' ? closing.userId : null
    const [found] = await tx.$queryRaw<{ deadline: Date | null; closedAt: Date | null }[]>`
      SELECT "deadline", "closedAt" FROM "Attempt"
      WHERE "id" = ${attemptId}::uuid AND "kind" = 'exam' AND (${owner}::uuid IS NULL OR "userId" = ${owner}::uuid)
      FOR UPDATE`
    if (!found) return null
    if (found.closedAt) return 'already-closed'

    const rows = await tx.slot.findMany({ where: { attemptId }, select: attemptSelection.slots.select })
    const graded = rows.map(readSlot).map((slot) => ({ position: slot.position, ...gradeSlot(slot) }))
    await tx.$executeRaw`
      UPDATE "Slot" SET "outcome" = graded."outcome"::"Outcome", "points" = graded."points", "gradedAt" = ${closing.now},
        "suspects" = ARRAY(SELECT jsonb_array_elements_text(graded."suspects"))
      FROM jsonb_to_recordset(${JSON.stringify(graded)}::jsonb)
        AS graded("position" int, "outcome" text, "points" double precision, "suspects" jsonb)
      WHERE "attemptId" = ${attemptId}::uuid AND "Slot"."position" = graded."position"`
    // Whoever looks first after the deadline closes the attempt, but it ended at the deadline.
    const late = found.deadline !== null && closing.now >= found.deadline
    await tx.attempt.update({
      where: { id: attemptId },
      data: {
        closedAt: late ? found.deadline : closing.now,
        closedBy: late ? 'deadline' : closing.by,
        points: graded.reduce((sum, slot) => sum + slot.points, 0),
        maxPoints: rows.reduce((sum, slot) => sum + slot.maxPoints, 0),
      },
      select: { id: true },
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
