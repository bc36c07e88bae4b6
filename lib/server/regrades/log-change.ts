import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/server/new-id'

/** Writes into an exam's log who changed what, when and why, in the transaction of the change. */
export async function logChange(
  client: pg.PoolClient,
  change: { at: Date; byId: string; examId: string; what: string; why: string },
): Promise<void> {
  await client.query({
    name: 'log-change',
    text: 'INSERT INTO "ExamChange" ("id", "at", "byId", "examId", "what", "why") VALUES ($1, $2, $3, $4, $5, $6)',
    values: [newId(change.at), change.at, change.byId, change.examId, change.what, change.why],
  })
}
