import 'server-only'
import { longestReason } from '@/lib/attempts/accommodation-form'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { lockMarks } from './lock-marks'
import { logChange } from './log-change'
import { findRuledExam, rulingSentence } from './ruled-exam'
import { loadStanding } from './standing-regrades'

export type UndoResult =
  | { kind: 'problem'; problem: string }
  | { kind: 'undone' }
  /** A later one stands on it, and has to be undone first. */
  | { kind: 'not-the-last' }

const restoreSlots = `
  UPDATE "Slot" slot SET "outcome" = kept."outcome", "suspects" = kept."suspects", "points" = kept."points",
    "maxPoints" = kept."maxPoints", "key" = coalesce(kept."key", slot."key")
  FROM "RegradedSlot" kept
  WHERE kept."regradeId" = $1 AND slot."attemptId" = kept."attemptId" AND slot."position" = kept."position"`

const restoreScores = `
  UPDATE "Attempt" attempt SET "points" = kept."pointsBefore", "maxPoints" = kept."maxPointsBefore"
  FROM "RegradedAttempt" kept WHERE kept."regradeId" = $1 AND attempt."id" = kept."attemptId"`

const forget = [
  'DELETE FROM "RegradedSlot" WHERE "regradeId" = $1',
  'DELETE FROM "RegradedAttempt" WHERE "regradeId" = $1',
] as const

/**
 * Takes back the last regrade of an exam that stands: every mark, key and score is again what it was before, also in attempts
 * that were handed in since. Undoing twice undoes once. Null where there is no such regrade for this person.
 */
export async function undoRegrade(
  viewer: Viewer,
  slug: string,
  regradeId: string,
  reason: string,
  now: Date,
): Promise<UndoResult | null> {
  const exam = await findRuledExam(viewer, slug)
  if (!exam || !isUuid(regradeId) || !isStorableText(reason)) return null
  const why = reason.trim()
  if (why === '') return { kind: 'problem', problem: 'Please say why: it is kept with the change.' }
  if (why.length > longestReason) return { kind: 'problem', problem: `Please use at most ${longestReason} characters.` }
  return inTransaction(async (client) => {
    await lockMarks(client, exam.id)
    const standing = await loadStanding(client, exam.id)
    const regrade = standing.find(({ id }) => id === regradeId)
    if (!regrade) {
      const known = 'SELECT 1 FROM "Regrade" WHERE "id" = $1 AND "examId" = $2'
      return (await client.query(known, [regradeId, exam.id])).rowCount === 0 ? null : { kind: 'undone' }
    }
    if (standing.at(-1) !== regrade) return { kind: 'not-the-last' }
    for (const statement of [restoreSlots, restoreScores, ...forget]) await client.query(statement, [regradeId])
    const mark = 'UPDATE "Regrade" SET "undoneAt" = $2, "undoneById" = $3, "undoneWhy" = $4 WHERE "id" = $1'
    await client.query(mark, [regradeId, now, viewer.userId, why])
    const what = `Regrade undone: ${rulingSentence(regrade.ruling, exam)}`
    await logChange(client, { at: now, byId: viewer.userId, examId: exam.id, userId: null, what, why })
    return { kind: 'undone' }
  })
}
