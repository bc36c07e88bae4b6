import 'server-only'
import type pg from 'pg'

/** What was drawn is the first that a regrade kept of a slot; null where none has changed it. */
const firstKept = (column: 'key' | 'maxPoints') => `(SELECT kept."${column}" FROM "RegradedSlot" kept
  JOIN "Regrade" regrade ON regrade."id" = kept."regradeId"
  WHERE kept."attemptId" = slot."attemptId" AND kept."position" = slot."position" AND kept."${column}" IS NOT NULL
  ORDER BY regrade."number" LIMIT 1)`

const statements = [
  `UPDATE "Slot" slot SET "maxPoints" = coalesce(${firstKept('maxPoints')}, slot."maxPoints"),
     "key" = coalesce(${firstKept('key')}, slot."key")
   WHERE slot."attemptId" = $1`,
  'DELETE FROM "RegradedSlot" WHERE "attemptId" = $1',
  'DELETE FROM "RegradedAttempt" WHERE "attemptId" = $1',
] as const

/**
 * Gives the slots of an attempt back the keys and points they were drawn with, and forgets what regrades have changed: before it
 * is closed once more, after an instructor had opened it again.
 */
export async function forgetRulings(client: pg.PoolClient, attemptId: string): Promise<void> {
  for (const statement of statements) await client.query(statement, [attemptId])
}
