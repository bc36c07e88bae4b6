import 'server-only'
import type pg from 'pg'
import type { Replay } from '@/lib/attempts/replay-attempt'
import { sameKey } from '@/lib/attempts/replay-attempt'
import type { LoadedAttempt } from './load-replayed'

/** An attempt and what its replay changes. */
export type Replayed = { attempt: LoadedAttempt; replay: Replay }

const slotsStatement = `
  WITH ruled AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS ruled("attemptId" uuid, "position" int, "outcome" text,
      "points" double precision, "suspects" jsonb, "maxPoints" double precision, "key" jsonb)
  ), kept AS (
    INSERT INTO "RegradedSlot" ("regradeId", "attemptId", "position", "outcome", "suspects", "points", "maxPoints", "key")
    SELECT $1, slot."attemptId", slot."position", slot."outcome", slot."suspects", slot."points", slot."maxPoints",
      CASE WHEN ruled."key" IS NULL THEN NULL ELSE slot."key" END
    FROM ruled JOIN "Slot" slot ON slot."attemptId" = ruled."attemptId" AND slot."position" = ruled."position"
  )
  UPDATE "Slot" slot SET "outcome" = ruled."outcome"::"Outcome", "points" = ruled."points", "maxPoints" = ruled."maxPoints",
    "suspects" = ARRAY(SELECT jsonb_array_elements_text(ruled."suspects")), "key" = coalesce(ruled."key", slot."key")
  FROM ruled WHERE slot."attemptId" = ruled."attemptId" AND slot."position" = ruled."position"`

const scoresStatement = `
  WITH ruled AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
      AS ruled("attemptId" uuid, "points" double precision, "maxPoints" double precision)
  ), kept AS (
    INSERT INTO "RegradedAttempt" ("regradeId", "attemptId", "pointsBefore", "maxPointsBefore", "pointsAfter", "maxPointsAfter")
    SELECT $1, attempt."id", attempt."points", attempt."maxPoints", ruled."points", ruled."maxPoints"
    FROM ruled JOIN "Attempt" attempt ON attempt."id" = ruled."attemptId"
  )
  UPDATE "Attempt" attempt SET "points" = ruled."points", "maxPoints" = ruled."maxPoints"
  FROM ruled WHERE attempt."id" = ruled."attemptId"`

/** Writes what replays change and keeps what stood there, to the last bit, so that undoing brings it back. */
export async function writeReplays(
  client: pg.PoolClient,
  regradeId: string,
  replayed: readonly Replayed[],
): Promise<void> {
  if (replayed.length === 0) return
  const slots = replayed.flatMap(({ attempt, replay }) => {
    const stored = new Map(attempt.slots.map(({ position, mark }) => [position, mark.key]))
    return replay.slots.map(({ position, grade: { outcome, points, suspects }, maxPoints, key }) => {
      const before = stored.get(position)
      const newKey = before && sameKey(before, key) ? {} : { key }
      return { attemptId: attempt.attemptId, position, outcome, points, suspects, maxPoints, ...newKey }
    })
  })
  const scores = replayed.map(({ attempt: { attemptId }, replay: { score } }) => ({ attemptId, ...score }))
  const write = (name: string, text: string, rows: readonly object[]) =>
    client.query({ name, text, values: [regradeId, JSON.stringify(rows)] })
  await write('regrade-slots', slotsStatement, slots)
  await write('regrade-scores', scoresStatement, scores)
}
