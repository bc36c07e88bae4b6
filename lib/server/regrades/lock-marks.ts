import 'server-only'
import type pg from 'pg'

/** Sets this lock apart from those on other things. */
const purpose = 7391

const statement = (lock: string) => `SELECT ${lock}(hashtextextended($1::uuid::text, ${purpose}))`

/**
 * Keeps all marks of an exam as they are until the transaction ends: what regrades it waits for attempts that are just being
 * closed, and they for it, so that none is missed.
 */
export async function lockMarks(client: pg.PoolClient, examId: string): Promise<void> {
  await client.query({ name: 'lock-marks', text: statement('pg_advisory_xact_lock'), values: [examId] })
}

/**
 * What closing an attempt holds, before any row is locked; any number of attempts can be closed at once. False where the exam
 * is just being regraded: a large one takes long, and nobody should hold a connection while waiting for it.
 */
export async function shareMarks(client: pg.PoolClient, attemptId: string): Promise<boolean> {
  const lock = `pg_try_advisory_xact_lock_shared(hashtextextended("examId"::text, ${purpose}))`
  const text = `SELECT ${lock} AS "held" FROM "Attempt" WHERE "id" = $1 AND "examId" IS NOT NULL`
  const { rows } = await client.query<{ held: boolean }>({ name: 'share-marks', text, values: [attemptId] })
  return rows[0]?.held ?? true
}
