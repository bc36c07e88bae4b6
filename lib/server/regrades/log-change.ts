import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/server/new-id'

/** Writes into an exam's log who changed what, when and why, in the transaction of the change; `userId`: for whom, null: all. */
export async function logChange(
  client: pg.PoolClient,
  change: { at: Date; byId: string; examId: string; userId: string | null; what: string; why: string },
): Promise<void> {
  await client.query({
    name: 'log-change',
    text: 'INSERT INTO "ExamChange" ("id", "at", "byId", "examId", "userId", "what", "why") VALUES ($1, $2, $3, $4, $5, $6, $7)',
    values: [newId(change.at), change.at, change.byId, change.examId, change.userId, change.what, change.why],
  })
}
