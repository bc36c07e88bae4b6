import 'server-only'
import type pg from 'pg'
import { type Ruling, rulingSchema } from '@/lib/attempts/ruling'

export type StandingRegrade = { id: string; number: number; ruling: Ruling }

/** The regrades of an exam that are not undone, oldest first. */
export async function loadStanding(client: pg.ClientBase | pg.Pool, examId: string): Promise<StandingRegrade[]> {
  const { rows } = await client.query<{ id: string; number: number; ruling: unknown }>({
    name: 'standing-regrades',
    text: 'SELECT "id", "number", "ruling" FROM "Regrade" WHERE "examId" = $1 AND "undoneAt" IS NULL ORDER BY "number"',
    values: [examId],
  })
  return rows.map(({ id, number, ruling }) => ({ id, number, ruling: rulingSchema.parse(ruling) }))
}
