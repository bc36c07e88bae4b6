import 'server-only'
import { connectionPool } from '@/lib/server/database/prisma'
import { type AttemptRow, attemptSelection } from './read-attempt'

/** What an open exam's page needs least is largest, and safest where it is. */
const keyOnceGraded = `CASE WHEN attempt."kind" = 'practice' OR attempt."closedAt" IS NOT NULL OR slot."outcome" IS NOT NULL THEN slot."key" END`

const slotColumns = Object.keys(attemptSelection.slots.select)
  .map((column) => `'${column}', ${column === 'key' ? keyOnceGraded : `slot."${column}"`}`)
  .join(', ')

const statement = `
  SELECT attempt."id", attempt."userId", attempt."examId", attempt."kind", attempt."title", attempt."lesson", attempt."families",
    attempt."seed", attempt."startedAt", attempt."deadline", attempt."endsAt", attempt."credit", attempt."reached", attempt."notice", attempt."closedAt", attempt."closedBy",
    (SELECT json_build_object('slug', exam."slug", 'policy', exam."policy") FROM "Exam" exam WHERE exam."id" = attempt."examId") AS "exam",
    (SELECT coalesce(json_agg(json_build_object(${slotColumns}) ORDER BY slot."position"), '[]')
      FROM "Slot" slot WHERE slot."attemptId" = attempt."id") AS "slots"
  FROM "Attempt" attempt
  WHERE attempt."id" = $1 AND ($2::uuid IS NULL OR attempt."userId" = $2)`

/**
 * An attempt with all its slots, of this person or (null) of anybody, in one statement: a whole class opens its papers in
 * the same minute. Null when there is none of that id. Keys of an exam stay in the database until they are graded by.
 */
export async function loadAttempt(attemptId: string, userId: string | null): Promise<AttemptRow | null> {
  const { rows } = await connectionPool().query<AttemptRow>({
    name: 'load-attempt',
    text: statement,
    values: [attemptId, userId],
  })
  return rows[0] ?? null
}
