import 'server-only'
import type { ClosedBy } from '@/lib/attempts/attempt-status'
import { byName, type LiveStudent, silentSince } from '@/lib/attempts/live-exam'
import { connectionPool } from '@/lib/server/database/prisma'

type Row = {
  userId: string
  name: string | null
  email: string | null
  /** Null, like all that follows: not started. */
  id: string | null
  number: number | null
  deadline: Date | null
  seenAt: Date | null
  closedAt: Date | null
  closedBy: ClosedBy | null
}

type Count = { answered: number; questions: number }

/** How far closed attempts came, each with the moment it was closed: that stays, so it is counted once. */
export type KnownCounts = Map<string, Count & { closedAt: number }>

/** Those who have started, each with the attempt under way, else the latest; and those whom the exam grants something. */
const studentsStatement = `
  WITH sitting AS (
    SELECT DISTINCT ON (attempt."userId") attempt."userId", attempt."id", attempt."number", attempt."deadline",
      attempt."closedAt", attempt."closedBy", greatest(attempt."startedAt", attempt."reopenedAt", seen."seenAt") AS "seenAt"
    FROM "Attempt" attempt LEFT JOIN "AttemptSeen" seen ON seen."attemptId" = attempt."id"
    WHERE attempt."examId" = $1
    ORDER BY attempt."userId", attempt."closedAt" IS NULL DESC, attempt."number" DESC
  ), known AS (
    SELECT "userId" FROM sitting
    UNION SELECT "userId" FROM "ExamOverride" WHERE "examId" = $1 AND "userId" IS NOT NULL
    UNION SELECT member."userId" FROM "ExamOverride" granted JOIN "GroupMember" member ON member."groupId" = granted."groupId"
      WHERE granted."examId" = $1
  )
  SELECT person."id" AS "userId", person."name", person."email", sitting."id", sitting."number", sitting."deadline",
    sitting."seenAt", sitting."closedAt", sitting."closedBy"
  FROM known JOIN "User" person ON person."id" = known."userId" LEFT JOIN sitting ON sitting."userId" = known."userId"`

const countsStatement = `
  SELECT "attemptId", count(*)::int AS "questions", (count(*) FILTER (WHERE "raw" ~ '\\S'))::int AS "answered"
  FROM "Slot" WHERE "attemptId" = ANY($1::uuid[]) GROUP BY "attemptId"`

/** Every student of an exam as the live view tells of them at `now`, by name. `known` is kept from look to look. */
export async function loadLiveStudents(examId: string, known: KnownCounts, now: Date): Promise<LiveStudent[]> {
  const pool = connectionPool()
  const { rows } = await pool.query<Row>({ name: 'live-students', text: studentsStatement, values: [examId] })
  const uncounted = rows.flatMap(({ id, closedAt }) => (id !== null && !isKnown(known, id, closedAt) ? [id] : []))
  const counted = await pool.query<Count & { attemptId: string }>({
    name: 'live-counts',
    text: countsStatement,
    values: [uncounted],
  })
  const counts = new Map<string, Count>(counted.rows.map(({ attemptId, ...count }) => [attemptId, count]))
  for (const { id, closedAt } of rows) {
    const count = id === null ? undefined : counts.get(id)
    if (id !== null && closedAt && count) known.set(id, { ...count, closedAt: closedAt.getTime() })
  }
  return rows.map((row) => readStudent(row, counts, known, now)).sort(byName)
}

function isKnown(known: KnownCounts, id: string, closedAt: Date | null): boolean {
  return closedAt !== null && known.get(id)?.closedAt === closedAt.getTime()
}

function readStudent(row: Row, counts: ReadonlyMap<string, Count>, known: KnownCounts, now: Date): LiveStudent {
  const { userId, id, closedAt, seenAt } = row
  const student = { userId, name: row.name ?? '', email: row.email ?? '' }
  if (id === null) return { ...student, attempt: null }
  const { answered, questions } = counts.get(id) ?? known.get(id) ?? { answered: 0, questions: 0 }
  return {
    ...student,
    attempt: {
      id,
      number: row.number ?? 1,
      answered,
      questions,
      deadline: row.deadline?.toISOString() ?? null,
      silentSince: closedAt || !seenAt ? null : silentSince(seenAt, now),
      closed: closedAt && { at: closedAt.toISOString(), by: row.closedBy ?? 'student' },
    },
  }
}
