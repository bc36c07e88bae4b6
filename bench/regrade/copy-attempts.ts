import type pg from 'pg'
import { Prisma } from '@/prisma/generated/client'

/** Without what the database works out by itself. */
const slotColumns = Object.keys(Prisma.SlotScalarFieldEnum).map((column) => `"${column}"`)
const copiedColumns = slotColumns.map((column) => (column === '"attemptId"' ? '"copyId"' : column))

const statement = `
  WITH copied AS MATERIALIZED (
    SELECT gen_random_uuid() AS "copyId", attempt."id" AS "sourceId", attempt."number" + 1000 * copy AS "copyNumber"
    FROM "Attempt" attempt JOIN "User" person ON person."id" = attempt."userId"
    CROSS JOIN generate_series($3::int + 1, $3::int + $2::int) AS copy
    WHERE attempt."examId" = $1 AND attempt."number" < 1000 AND person."email" LIKE $4
  ), attempts AS (
    INSERT INTO "Attempt" SELECT (jsonb_populate_record(attempt, jsonb_build_object('id', "copyId", 'number', "copyNumber"))).*
    FROM copied JOIN "Attempt" attempt ON attempt."id" = copied."sourceId"
  )
  INSERT INTO "Slot" (${slotColumns.join(', ')}) SELECT ${copiedColumns.join(', ')}
  FROM copied JOIN "Slot" slot ON slot."attemptId" = copied."sourceId"`

/**
 * Copies every attempt at an exam so many times, whole and as it is, far faster than students could sit them: those of students
 * whose address is like `whose`, of which `made` copies are there already.
 */
export async function copyAttempts(
  pool: pg.Pool,
  examId: string,
  copies: number,
  { made, whose } = { made: 0, whose: '%' },
): Promise<void> {
  await pool.query(statement, [examId, copies, made, whose])
}

/** One number for every stored bit of an exam's attempts and slots. */
export async function checksum(pool: pg.Pool, examId: string): Promise<string> {
  const { rows } = await pool.query<{ sum: string }>(
    `SELECT md5(string_agg(row, '' ORDER BY row)) AS "sum" FROM (
       SELECT md5(attempt::text) AS row FROM "Attempt" attempt WHERE "examId" = $1
       UNION ALL SELECT md5(slot::text) FROM "Slot" slot JOIN "Attempt" attempt ON attempt."id" = slot."attemptId"
       WHERE attempt."examId" = $1) AS rows`,
    [examId],
  )
  return rows[0]?.sum ?? ''
}
