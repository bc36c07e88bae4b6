import 'server-only'
import { deadlineOf, endOf, latenessOf, secondsAfter } from '@/lib/attempts/exam-times'
import { announceStatement } from '@/lib/server/live/announce-change'
import type { Prisma } from '@/prisma/generated/client'
import { overrideSelection, readStudentTimes, timesSelection } from './student-times'

const statement = `
  UPDATE "Attempt" attempt SET "deadline" = timed."deadline", "endsAt" = timed."endsAt",
    "lateAfter" = timed."lateAfter", "latePercent" = timed."latePercent"
  FROM jsonb_to_recordset($1::jsonb)
    AS timed("id" uuid, "deadline" timestamptz, "endsAt" timestamptz, "lateAfter" timestamptz, "latePercent" int)
  WHERE attempt."id" = timed."id" AND attempt."closedAt" IS NULL`

/**
 * Works out anew when running attempts are due, after the rules of an exam or the needs of a student have changed: those at an
 * exam, or those of a student; but not one that was reopened until a time of its own. In the transaction of the change, so that both are seen at once; answers how many it touched.
 */
export async function retimeAttempts(
  tx: Prisma.TransactionClient,
  which: { examId: string } | { userId: string } | { examId: string; userId: string },
): Promise<number> {
  const attempts = await tx.attempt.findMany({
    where: { kind: 'exam', closedAt: null, reopenedAt: null, ...which },
    select: {
      id: true,
      startedAt: true,
      extension: true,
      exam: {
        select: {
          ...timesSelection,
          overrides: { select: { userId: true, ...overrideSelection } },
        },
      },
      user: { select: { id: true, timeFactor: true, breaks: true, memberships: { select: { groupId: true } } } },
    },
  })
  const timed = attempts.flatMap(({ id, startedAt, extension, exam, user }) => {
    if (exam === null) return []
    const groups = new Set(user.memberships.map(({ groupId }) => groupId))
    const granted = exam.overrides.filter(
      ({ userId, groupId }) => userId === user.id || (groupId !== null && groups.has(groupId)),
    )
    const times = readStudentTimes(exam, granted, user)
    const due = deadlineOf(times, startedAt)
    const deadline = due && secondsAfter(due, extension)
    const lateness = latenessOf(times)
    const lateAfter = lateness && secondsAfter(lateness.after, extension)
    const latePercent = lateness?.percentPerDay ?? null
    return [{ id, deadline, endsAt: endOf(deadline, times.grace), lateAfter, latePercent }]
  })
  if (timed.length === 0) return 0
  const touched = await tx.$executeRawUnsafe(statement, JSON.stringify(timed))
  await tx.$executeRawUnsafe(announceStatement, JSON.stringify(timed.map(({ id }) => id)))
  return touched
}
