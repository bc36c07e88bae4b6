import 'server-only'
import type pg from 'pg'

/** Names the state of an exam's regrades: it is another one after each that is applied or undone. */
export async function marksRevision(client: pg.ClientBase | pg.Pool, examId: string): Promise<string> {
  const { rows } = await client.query<{ made: number; undone: number }>({
    name: 'marks-revision',
    text: `SELECT coalesce(max("number"), 0)::int AS "made", count("undoneAt")::int AS "undone"
      FROM "Regrade" WHERE "examId" = $1`,
    values: [examId],
  })
  return `${rows[0]?.made ?? 0}-${rows[0]?.undone ?? 0}`
}
