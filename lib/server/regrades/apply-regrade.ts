import 'server-only'
import type pg from 'pg'
import type { Texts } from '@/lib/attempts/form-fields'
import { changedScores, countScore, emptyTally, type RegradeTally } from '@/lib/attempts/regrade-tally'
import { type Ruling, sameRuling } from '@/lib/attempts/ruling'
import { readRulingForm } from '@/lib/attempts/ruling-form'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { newId } from '@/lib/server/new-id'
import { lockMarks } from './lock-marks'
import { logChange } from './log-change'
import { marksRevision } from './marks-revision'
import { replayExam } from './replay-exam'
import { findRuledExam, loadRuledQuestions, rulingSentence } from './ruled-exam'
import { loadStanding, type StandingRegrade } from './standing-regrades'
import { writeReplays } from './write-replays'

export type ApplyResult =
  | { kind: 'problems'; problems: Texts }
  | { kind: 'applied' }
  /** The marks are others than those that the dry run saw. */
  | { kind: 'out-of-date' }
  | { kind: 'stands-already' }

/**
 * Applies a ruling to every closed attempt of an exam, in one transaction: students see all of it or nothing. `seen`: the state
 * of the marks that the dry run was about. Sent twice, or from two tabs, it is applied once. Null where there is no such exam
 * for this person.
 */
export async function applyRegrade(
  viewer: Viewer,
  slug: string,
  values: Texts,
  seen: string,
  now: Date,
): Promise<ApplyResult | null> {
  const exam = await findRuledExam(viewer, slug)
  if (!exam || !Object.values(values).every(isStorableText)) return null
  const read = readRulingForm(values, await loadRuledQuestions(exam))
  if (read.kind === 'problems') return read
  const { ruling, why } = read
  await closeOverdueAttempts(now)
  return inTransaction(async (client) => {
    await lockMarks(client, exam.id)
    const standing = await loadStanding(client, exam.id)
    const revision = await marksRevision(client, exam.id)
    const last = standing.at(-1)
    if (revision !== seen) return { kind: last && sameRuling(last.ruling, ruling) ? 'applied' : 'out-of-date' }
    if (stands(standing, ruling)) return { kind: 'stands-already' }

    const id = newId(now)
    await client.query({ name: 'insert-regrade', text: insert, values: [id, exam.id, ruling, now, viewer.userId, why] })
    const tally = await replayAll(client, exam.id, id, standing, ruling)
    await client.query({
      name: 'count-regrade',
      text: 'UPDATE "Regrade" SET "attempts" = $2, "changed" = $3 WHERE "id" = $1',
      values: [id, tally.attempts, changedScores(tally)],
    })
    const what = `Regraded: ${rulingSentence(ruling, exam)} ${changedScores(tally)} of ${tally.attempts} scores changed.`
    await logChange(client, { at: now, byId: viewer.userId, examId: exam.id, userId: null, what, why })
    return { kind: 'applied' }
  })
}

const insert = `
  INSERT INTO "Regrade" ("id", "examId", "number", "ruling", "at", "byId", "why", "attempts", "changed")
  SELECT $1, $2, coalesce(max("number"), 0) + 1, $3, $4, $5, $6, 0, 0 FROM "Regrade" WHERE "examId" = $2`

/** Corrected answers can be corrected again; any other ruling is made once. */
function stands(standing: readonly StandingRegrade[], ruling: Ruling): boolean {
  return ruling.kind !== 'present-key' && standing.some((regrade) => sameRuling(regrade.ruling, ruling))
}

async function replayAll(
  client: pg.PoolClient,
  examId: string,
  regradeId: string,
  standing: readonly StandingRegrade[],
  ruling: Ruling,
): Promise<RegradeTally> {
  let tally = emptyTally
  const rulings = standing.map((regrade) => regrade.ruling)
  for await (const batch of replayExam(client, examId, rulings, ruling)) {
    const changed = batch.flatMap(({ attempt, replay }) => (replay ? [{ attempt, replay }] : []))
    await writeReplays(client, regradeId, changed)
    for (const { attempt, replay } of batch) tally = countScore(tally, attempt.score, replay?.score ?? attempt.score)
  }
  return tally
}
