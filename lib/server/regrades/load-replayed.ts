import 'server-only'
import type pg from 'pg'
import { type ReplayedAttempt, type ReplayedSlot, sameKey } from '@/lib/attempts/replay-attempt'
import type { ItemRef } from '@/lib/attempts/ruling'
import { type AnswerKey, answerKeySchema, promptSchema, type QuestionRef } from '@/lib/questions/question'
import { readGrade } from '@/lib/server/attempts/read-attempt'
import type { Outcome } from '@/prisma/generated/enums'

/** A closed attempt as a replay takes it, and whose it is. */
export type LoadedAttempt = ReplayedAttempt & {
  attemptId: string
  number: number
  name: string | null
  email: string | null
}

/** Which attempts: one, or the next `limit` closed ones of an exam after the id `after`. */
export type Which = { kind: 'one'; attemptId: string } | { kind: 'exam'; examId: string; after: string; limit: number }

type SlotRow = QuestionRef & {
  position: number
  bankId: string | null
  item: number | null
  prompt: unknown
  key: unknown
  raw: string
  outcome: Outcome | null
  suspects: string[]
  points: number | null
  maxPoints: number
}

/** What a regrade kept of a slot; the first of them is what was drawn. */
type KeptRow = { position: number; key: unknown; maxPoints: number }

type Row = {
  attemptId: string
  number: number | null
  name: string | null
  email: string | null
  credit: number
  points: number | null
  maxPoints: number | null
  marks: { position: number; points: number | null; maxPoints: number }[]
  slots: SlotRow[]
  /** Oldest first. */
  kept: KeptRow[]
}

const slotColumns = [
  ...['position', 'family', 'version', 'seed', 'parameters', 'bankId', 'item', 'prompt', 'key'],
  ...['raw', 'outcome', 'suspects', 'points', 'maxPoints'],
].map((column) => `'${column}', slot."${column}"`)

const select = `
  SELECT attempt."id" AS "attemptId", attempt."number", person."name", person."email", attempt."credit", attempt."points",
    attempt."maxPoints",
    (SELECT json_agg(json_build_object('position', slot."position", 'points', slot."points", 'maxPoints', slot."maxPoints")
        ORDER BY slot."position")
      FROM "Slot" slot WHERE slot."attemptId" = attempt."id") AS "marks",
    (SELECT coalesce(json_agg(json_build_object(${slotColumns.join(', ')})), '[]')
      FROM "Slot" slot
      WHERE slot."attemptId" = attempt."id" AND ($1::uuid IS NULL OR (slot."bankId" = $1 AND slot."item" = $2::int))) AS "slots",
    (SELECT coalesce(json_agg(json_build_object('position', kept."position", 'key', kept."key", 'maxPoints', kept."maxPoints")
        ORDER BY regrade."number"), '[]')
      FROM "RegradedSlot" kept JOIN "Regrade" regrade ON regrade."id" = kept."regradeId"
      WHERE kept."attemptId" = attempt."id") AS "kept"
  FROM "Attempt" attempt JOIN "User" person ON person."id" = attempt."userId"`

/**
 * Loads closed attempts with those slots that were drawn from `item`, or (null) with all; in the order of their ids. Planned anew
 * each time, since what regrades keep grows from nothing while one is applied.
 */
export async function loadReplayed(
  client: pg.ClientBase | pg.Pool,
  item: ItemRef | null,
  which: Which,
): Promise<LoadedAttempt[]> {
  const values = [item?.bankId ?? null, item?.item ?? null]
  const { rows } = await client.query<Row>(
    which.kind === 'one'
      ? { text: `${select} WHERE attempt."id" = $3`, values: [...values, which.attemptId] }
      : {
          text: `${select} WHERE attempt."examId" = $3 AND attempt."closedAt" IS NOT NULL AND attempt."id" > $4
            ORDER BY attempt."id" LIMIT $5`,
          values: [...values, which.examId, which.after, which.limit],
        },
  )
  return rows.map(readRow)
}

function readRow({
  attemptId,
  number,
  name,
  email,
  credit,
  points,
  maxPoints,
  marks,
  slots,
  kept,
}: Row): LoadedAttempt {
  return {
    attemptId,
    number: number ?? 1,
    name,
    email,
    credit,
    score: { points: points ?? 0, maxPoints: maxPoints ?? 0 },
    marks: marks.map((mark) => ({ ...mark, points: mark.points ?? 0 })),
    slots: slots.map((slot) =>
      readSlot(
        slot,
        kept.filter(({ position }) => position === slot.position),
      ),
    ),
  }
}

function readSlot(row: SlotRow, kept: readonly KeptRow[]): ReplayedSlot {
  const { position, family, version, seed, parameters, bankId, item, raw, maxPoints } = row
  const key: AnswerKey = answerKeySchema.parse(row.key)
  const keptKey = kept.find((copy) => copy.key !== null)?.key ?? null
  const drawn = keptKey === null ? key : answerKeySchema.parse(keptKey)
  return {
    position,
    family,
    version,
    seed,
    parameters,
    from: bankId === null || item === null ? null : { bankId, item },
    prompt: promptSchema.parse(row.prompt),
    key: sameKey(drawn, key) ? key : drawn,
    maxPoints: kept[0]?.maxPoints ?? maxPoints,
    raw,
    mark: { grade: readGrade(row) ?? { outcome: 'unanswered', points: 0, suspects: [] }, maxPoints, key },
  }
}
