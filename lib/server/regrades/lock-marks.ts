import 'server-only'
import type pg from 'pg'

/** Sets this lock apart from those on other things. */
const purpose = 7391

const statement = (lock: string) => `SELECT ${lock}(hashtextextended($1::uuid::text, ${purpose}))`

/**
 * Keeps all marks of an exam as they are until the transaction ends: what regrades it waits for attempts that are just being
 * closed, and they for it, so that none is missed. Taken before any row is locked.
 */
export async function lockMarks(client: pg.PoolClient, examId: string): Promise<void> {
  await client.query({ name: 'lock-marks', text: statement('pg_advisory_xact_lock'), values: [examId] })
}

/** What closing an attempt holds: any number of attempts can be closed at once. Nothing where there is no such attempt. */
export async function shareMarks(client: pg.PoolClient, attemptId: string): Promise<void> {
  const lock = `pg_advisory_xact_lock_shared(hashtextextended("examId"::text, ${purpose}))`
  const text = `SELECT ${lock} FROM "Attempt" WHERE "id" = $1 AND "examId" IS NOT NULL`
  await client.query({ name: 'share-marks', text, values: [attemptId] })
}
