import 'server-only'
import { itemKey, type PaperSection } from '@/lib/attempts/draw-paper'
import { type ExamPolicy, examPolicySchema } from '@/lib/attempts/exam-policy'
import type { ExamTimes } from '@/lib/attempts/exam-times'
import { connectionPool } from '@/lib/server/database/prisma'
import { type AccommodationRow, type OverrideRow, readStudentTimes, type TimesRow } from './student-times'

/** An exam with what a start needs to know of it and of one person's attempts at it. */
export type Startable = {
  id: string
  title: string
  seed: string
  password: string | null
  times: ExamTimes
  policy: ExamPolicy
  sections: PaperSection[]
  attempts: number
  /** The highest number of an attempt so far; null before the first. */
  lastNumber: number | null
  open: { id: string; endsAt: Date | null } | null
  /** The items of this person's earlier attempts, by their keys. */
  seen: ReadonlySet<string>
}

type Row = TimesRow &
  AccommodationRow &
  Pick<Startable, 'id' | 'title' | 'seed' | 'password' | 'sections' | 'attempts' | 'lastNumber'> & {
    policy: unknown
    /** With times as JSON writes them. */
    overrides: (Omit<OverrideRow, 'opensAt' | 'closesAt'> & { opensAt: string | null; closesAt: string | null })[]
    openId: string | null
    openEndsAt: Date | null
    seen: { bankId: string; item: number }[]
  }

const statement = `
  SELECT exam."id", exam."title", exam."seed", exam."password", exam."policy", exam."opensAt", exam."closesAt",
    exam."timeLimit", exam."attemptsAllowed", exam."grace", exam."lateUntil", exam."latePercent",
    person."timeFactor", person."breaks",
    (SELECT coalesce(json_agg(json_build_object('pick', section."pick", 'items', (
        SELECT coalesce(json_agg(json_build_object('bankId', item."bankId", 'item', item."position", 'family', item."family",
          'constraints', item."constraints", 'points', item."points") ORDER BY item."position"), '[]')
        FROM "BankItem" item WHERE item."bankId" = section."bankId")) ORDER BY section."position"), '[]')
      FROM "ExamSection" section WHERE section."examId" = exam."id") AS "sections",
    (SELECT coalesce(json_agg(json_build_object('groupId', granted."groupId", 'opensAt', granted."opensAt",
        'closesAt', granted."closesAt", 'timeLimit', granted."timeLimit", 'attemptsAllowed', granted."attemptsAllowed")), '[]')
      FROM "ExamOverride" granted WHERE granted."examId" = exam."id" AND (granted."userId" = $2 OR granted."groupId" IN (
        SELECT "groupId" FROM "GroupMember" WHERE "userId" = $2))) AS "overrides",
    taken."attempts"::int, taken."lastNumber", open."id" AS "openId", open."endsAt" AS "openEndsAt",
    CASE WHEN exam."policy"->>'unseenFirst' = 'true' THEN
      (SELECT coalesce(json_agg(json_build_object('bankId', slot."bankId", 'item', slot."item")), '[]')
        FROM "Slot" slot JOIN "Attempt" earlier ON earlier."id" = slot."attemptId"
        WHERE earlier."userId" = $2 AND earlier."examId" = exam."id")
      ELSE '[]' END AS "seen"
  FROM "Exam" exam
  JOIN "User" person ON person."id" = $2
  CROSS JOIN LATERAL (
    SELECT count(*) AS "attempts", max("number") AS "lastNumber"
    FROM "Attempt" WHERE "userId" = $2 AND "examId" = exam."id"
  ) taken
  LEFT JOIN LATERAL (
    SELECT "id", "endsAt" FROM "Attempt"
    WHERE "userId" = $2 AND "examId" = exam."id" AND "closedAt" IS NULL
    ORDER BY "number" DESC LIMIT 1
  ) open ON true
  WHERE exam."slug" = $1`

/** In one statement, since a whole class starts at the same moment. Null when there is no such exam. */
export async function findStartable(slug: string, userId: string): Promise<Startable | null> {
  const { rows } = await connectionPool().query<Row>({
    name: 'find-startable',
    text: statement,
    values: [slug, userId],
  })
  const [row] = rows
  if (!row) return null
  const { id, title, seed, password, sections, attempts, lastNumber, openId, openEndsAt } = row
  const overrides = row.overrides.map(({ opensAt, closesAt, ...granted }) => ({
    ...granted,
    opensAt: opensAt === null ? null : new Date(opensAt),
    closesAt: closesAt === null ? null : new Date(closesAt),
  }))
  return {
    id,
    title,
    seed,
    password,
    sections,
    attempts,
    lastNumber,
    times: readStudentTimes(row, overrides, row),
    policy: examPolicySchema.parse(row.policy),
    open: openId === null ? null : { id: openId, endsAt: openEndsAt },
    seen: new Set(row.seen.map(itemKey)),
  }
}
