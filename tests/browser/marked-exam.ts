import { families } from '@/lib/questions/families'
import { query } from './database'
import type { Person } from './people'

export type StoredSlot = { position: number; family: string; key: StoredKey }
type StoredKey = {
  correct: unknown
  slips: { line: string; answer: unknown }[]
  steps: { text: string }[]
  figure: unknown
}

type AskedKind = (typeof families)[number]

/** Appears in every line and step of a marked key, with the position behind it. */
export const mark = 'marked-0f9e8d7c'

/** Puts marks into a stored key that nothing else on any page has, and returns the slots as they are then. */
export async function markKeys(attemptId: string): Promise<StoredSlot[]> {
  const select = 'SELECT "position", "family", "key" FROM "Slot" WHERE "attemptId" = $1 ORDER BY "position"'
  for (const { position, key } of await query<StoredSlot>(select, [attemptId])) {
    const marked = {
      ...key,
      slips: key.slips.map((slip) => ({ ...slip, line: `${slip.line} ${mark}-line-${position}` })),
      steps: key.steps.map((step) => ({ ...step, text: `${step.text} ${mark}-step-${position}` })),
    }
    const update = 'UPDATE "Slot" SET "key" = $3 WHERE "attemptId" = $1 AND "position" = $2'
    await query(update, [attemptId, position, JSON.stringify(marked)])
  }
  return query<StoredSlot>(select, [attemptId])
}

/** An exam that asks each of these kinds once, in the product's own database. */
export async function createExam(slug: string, title: string, asked: readonly AskedKind[] = families) {
  await query(
    `WITH bank AS (
       INSERT INTO "Bank" ("id", "slug", "title", "description") VALUES (gen_random_uuid(), $1, $2, '') RETURNING "id"
     ), items AS (
       INSERT INTO "BankItem" ("bankId", "position", "family", "version", "constraints")
       SELECT bank."id", item."position", item."family", item."version", '{}'
       FROM bank, jsonb_to_recordset($3::jsonb) AS item("position" int, "family" text, "version" int)
     ), exam AS (
       INSERT INTO "Exam" ("id", "slug", "title", "description", "position")
       VALUES (gen_random_uuid(), $1, $2, '', 99) RETURNING "id"
     )
     INSERT INTO "ExamSection" ("examId", "position", "title", "bankId")
     SELECT exam."id", 1, $2, bank."id" FROM exam, bank`,
    [
      slug,
      title,
      JSON.stringify(asked.map(({ id, version }, index) => ({ position: index + 1, family: id, version }))),
    ],
  )
}

export async function removeExam(slug: string) {
  await query(`DELETE FROM "Attempt" WHERE "examId" = (SELECT "id" FROM "Exam" WHERE "slug" = $1)`, [slug])
  await query(`DELETE FROM "Printing" WHERE "examId" = (SELECT "id" FROM "Exam" WHERE "slug" = $1)`, [slug])
  await query(`DELETE FROM "Exam" WHERE "slug" = $1`, [slug])
  await query(`DELETE FROM "Bank" WHERE "slug" = $1`, [slug])
}

/** An open practice session of a person that asks what a slot of an exam asks. */
export async function practiseOn(person: Person, examAttempt: string, position: number): Promise<string> {
  const [session] = await query<{ id: string }>(
    `WITH session AS (
       INSERT INTO "Attempt" ("id", "userId", "kind", "title", "families", "seed", "startedAt", "points", "maxPoints")
       SELECT gen_random_uuid(), person."id", 'practice', 'Practice', ARRAY[slot."family"], 'seed', now(), 0, 0
       FROM "User" person, "Slot" slot
       WHERE person."email" = $1 AND slot."attemptId" = $2 AND slot."position" = $3
       RETURNING "id"
     ), asked AS (
       INSERT INTO "Slot" ("attemptId", "position", "family", "version", "seed", "parameters", "prompt", "key")
       SELECT session."id", 1, "family", "version", "seed", "parameters", "prompt", "key"
       FROM session, "Slot" WHERE "attemptId" = $2 AND "position" = $3
     )
     SELECT "id" FROM session`,
    [person.email, examAttempt, position],
  )
  if (!session) throw new Error('The session was not stored.')
  return session.id
}
