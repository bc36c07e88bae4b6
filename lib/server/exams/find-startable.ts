import 'server-only'
import type { PaperItem } from '@/lib/attempts/draw-paper'
import type { ExamRules } from '@/lib/attempts/exam-availability'
import { connectionPool } from '@/lib/server/database/prisma'

/** An exam with what a start needs to know of it and of one person's attempts at it. */
export type Startable = ExamRules & {
  id: string
  title: string
  items: PaperItem[]
  attempts: number
  /** The highest number of an attempt so far; null before the first. */
  lastNumber: number | null
  openId: string | null
  openDeadline: Date | null
}

const statement = `
  SELECT exam."id", exam."title", exam."opensAt", exam."closesAt", exam."timeLimit", exam."attemptsAllowed",
    (SELECT coalesce(json_agg(json_build_object('position', item."position", 'family', item."family",
        'constraints', item."constraints", 'points', item."points") ORDER BY item."position"), '[]')
      FROM "BankItem" item WHERE item."bankId" = exam."bankId") AS "items",
    taken."attempts"::int, taken."lastNumber", open."id" AS "openId", open."deadline" AS "openDeadline"
  FROM "Exam" exam
  CROSS JOIN LATERAL (
    SELECT count(*) AS "attempts", max("number") AS "lastNumber"
    FROM "Attempt" WHERE "userId" = $2 AND "examId" = exam."id"
  ) taken
  LEFT JOIN LATERAL (
    SELECT "id", "deadline" FROM "Attempt"
    WHERE "userId" = $2 AND "examId" = exam."id" AND "closedAt" IS NULL
    ORDER BY "number" DESC LIMIT 1
  ) open ON true
  WHERE exam."slug" = $1`

/** In one statement, since a whole class starts at the same moment. Null when there is no such exam. */
export async function findStartable(slug: string, userId: string): Promise<Startable | null> {
  const { rows } = await connectionPool().query<Startable>({
    name: 'find-startable',
    text: statement,
    values: [slug, userId],
  })
  return rows[0] ?? null
}
