import 'server-only'
import type { Disclosure } from '@/lib/attempts/disclosure'
import { rulingSchema } from '@/lib/attempts/ruling'
import { guardedRuling, rulingInWords } from '@/lib/attempts/ruling-in-words'
import { type Score, sameScore } from '@/lib/attempts/score-of'
import { connectionPool } from '@/lib/server/database/prisma'

/**
 * A regrade that stands, as it concerns one attempt: the question by its position there (null: all), and the scores where it
 * changed the score.
 */
export type RegradeNotice = {
  id: string
  what: string
  why: string
  at: string
  position: number | null
  score: { before: Score; after: Score } | null
}

type Row = {
  id: string
  ruling: unknown
  why: string
  at: Date
  position: number | null
  pointsBefore: number | null
  maxPointsBefore: number | null
  pointsAfter: number | null
  maxPointsAfter: number | null
}

const statement = `
  SELECT regrade."id", regrade."ruling", regrade."why", regrade."at", slot."position", score."pointsBefore",
    score."maxPointsBefore", score."pointsAfter", score."maxPointsAfter"
  FROM "Attempt" attempt
  JOIN "Regrade" regrade ON regrade."examId" = attempt."examId" AND regrade."undoneAt" IS NULL
  LEFT JOIN "RegradedAttempt" score ON score."regradeId" = regrade."id" AND score."attemptId" = attempt."id"
  LEFT JOIN "Slot" slot ON slot."attemptId" = attempt."id"
    AND slot."bankId" = (regrade."ruling"->'item'->>'bankId')::uuid AND slot."item" = (regrade."ruling"->'item'->>'item')::int
  WHERE attempt."id" = $1 ORDER BY regrade."number"`

/**
 * The regrades that an attempt's review tells of, oldest first, with no more than `disclosure` lets be seen; those of questions
 * that it does not have are left out.
 */
export async function listNotices(attemptId: string, disclosure: Disclosure): Promise<RegradeNotice[]> {
  const { rows } = await connectionPool().query<Row>({ name: 'regrade-notices', text: statement, values: [attemptId] })
  return rows.flatMap((row) => {
    const ruling = rulingSchema.parse(row.ruling)
    const { id, why, at, position } = row
    if (ruling.item !== null && position === null) return []
    const inWords = disclosure.answer === 'now' ? rulingInWords : guardedRuling
    const score = disclosure.score === 'now' ? changeOf(row) : null
    return [{ id, what: inWords(ruling, `question ${position}`), why, at: at.toISOString(), position, score }]
  })
}

function changeOf({ pointsBefore, maxPointsBefore, pointsAfter, maxPointsAfter }: Row): RegradeNotice['score'] {
  if (pointsAfter === null || maxPointsAfter === null) return null
  const before = { points: pointsBefore ?? 0, maxPoints: maxPointsBefore ?? 0 }
  const after = { points: pointsAfter, maxPoints: maxPointsAfter }
  return sameScore(before, after) ? null : { before, after }
}

/** Why scores of a person were changed by regrades that stand, by the attempt's id. */
export async function listScoreReasons(userId: string): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await connectionPool().query<{ attemptId: string; reasons: string[] }>({
    name: 'score-reasons',
    text: `
      SELECT score."attemptId", json_agg(regrade."why" ORDER BY regrade."number") AS "reasons"
      FROM "Attempt" attempt JOIN "RegradedAttempt" score ON score."attemptId" = attempt."id"
      JOIN "Regrade" regrade ON regrade."id" = score."regradeId"
      WHERE attempt."userId" = $1 AND (score."pointsBefore", score."maxPointsBefore")
        IS DISTINCT FROM (score."pointsAfter", score."maxPointsAfter")
      GROUP BY score."attemptId"`,
    values: [userId],
  })
  return new Map(rows.map(({ attemptId, reasons }) => [attemptId, reasons]))
}
