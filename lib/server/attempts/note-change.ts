import 'server-only'
import type pg from 'pg'
import { logChange } from '@/lib/server/regrades/log-change'

/** What an instructor did to an attempt: `notice` is what its student reads. */
export type NotedChange = {
  attemptId: string
  examId: string
  userId: string
  at: Date
  byId: string
  what: string
  why: string
  notice: string
}

/** Writes into the exam's log and for the student what an instructor did to an attempt, in the transaction of the change. */
export async function noteChange(client: pg.PoolClient, { attemptId, notice, ...change }: NotedChange): Promise<void> {
  await logChange(client, change)
  await client.query({
    name: 'notice-change',
    text: 'UPDATE "Attempt" SET "notice" = $2 WHERE "id" = $1',
    values: [attemptId, notice],
  })
}
