import 'server-only'
import { z } from 'zod'
import { readAnswer } from '@/lib/grading/read-answer'
import { answerFormatSchema } from '@/lib/questions/answer'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { connectionPool } from '@/lib/server/database/prisma'

/** One answer on its way to the server: the whole state of a slot, so that only the newest save has to arrive. */
export const answerSaveSchema = z.object({
  slot: z.int().min(1).max(1000),
  raw: z
    .string()
    .max(4000, 'This answer is too long: please use at most 4,000 characters.')
    .refine(isStorableText, 'This answer contains a character that cannot be stored.'),
  flagged: z.boolean(),
  revision: z.int().min(1).max(2_000_000_000),
  /** The highest revision of the slot that the page knows of, so that it is told of a text that it replaces unseen. */
  known: z.int().min(0).max(2_000_000_000).optional(),
})
export type AnswerSave = z.infer<typeof answerSaveSchema>

export type SaveResult =
  /**
   * `problem`: why the text cannot be read as an answer; it is kept all the same. `replaced`: another text in its place that
   * this page did not know of, saved on another device.
   */
  | { kind: 'saved'; savedAt: string; revision: number; problem: string | null; replaced: string | null }
  /** Another tab has saved this slot since; what it saved comes along. */
  | { kind: 'older'; raw: string; flagged: boolean; revision: number }
  /** The attempt is closed, or its student has gone on from a question that there is no way back to. */
  | { kind: 'closed' }
  /** The student has had this answer checked: it counts as it was then. */
  | { kind: 'checked' }
  | { kind: 'signed-out' }
  | { kind: 'not-found' }

type Row = {
  open: boolean
  checked: boolean
  savedAt: Date | null
  format: unknown
  raw: string
  flagged: boolean
  revision: number
}

/** The save that nearly always comes: newer than what is there, in an attempt that is open. */
const saveStatement = `
  UPDATE "Slot" slot SET "raw" = $5, "flagged" = $6, "revision" = $7, "savedAt" = $3
  FROM "Attempt" attempt JOIN "Session" session ON session."userId" = attempt."userId"
  WHERE session."id" = $1 AND session."expiresAt" > $3 AND attempt."id" = $2 AND attempt."kind" = 'exam'
    AND attempt."closedAt" IS NULL AND (attempt."endsAt" IS NULL OR attempt."endsAt" > $3)
    AND (attempt."reached" IS NULL OR attempt."reached" = $4)
    AND slot."attemptId" = attempt."id" AND slot."position" = $4 AND slot."revision" < $7 AND slot."gradedAt" IS NULL
    AND slot."revision" <= $8
  RETURNING slot."prompt"->'format' AS "format"`

/** Any other save, and why it is another. */
const statement = `
  WITH sitting AS (
    SELECT attempt."id", attempt."closedAt" IS NULL AND (attempt."endsAt" IS NULL OR attempt."endsAt" > $3)
      AND (attempt."reached" IS NULL OR attempt."reached" = $4) AS "open"
    FROM "Attempt" attempt JOIN "Session" session ON session."userId" = attempt."userId"
    WHERE session."id" = $1 AND session."expiresAt" > $3 AND attempt."id" = $2 AND attempt."kind" = 'exam'
    FOR SHARE OF attempt
  ), saved AS (
    UPDATE "Slot" slot SET "raw" = $5, "flagged" = $6, "revision" = $7, "savedAt" = $3
    FROM sitting
    WHERE sitting."open" AND slot."attemptId" = sitting."id" AND slot."position" = $4 AND slot."revision" < $7
      AND slot."gradedAt" IS NULL
    RETURNING slot."savedAt"
  )
  SELECT sitting."open", slot."gradedAt" IS NOT NULL AS "checked", (SELECT "savedAt" FROM saved) AS "savedAt", slot."prompt"->'format' AS "format",
    slot."raw", slot."flagged", slot."revision"
  FROM sitting JOIN "Slot" slot ON slot."attemptId" = sitting."id" AND slot."position" = $4`

/**
 * Saves an answer in one statement: who asks (session row), whose attempt it is, whether it is still open, and which save
 * is newer are all decided by the database. Closing locks every slot and marks it as graded: it waits for a save under
 * way, and a save that waited for it finds the mark.
 */
export async function saveAnswer(
  sessionId: string,
  attemptId: string,
  save: AnswerSave,
  now: Date,
): Promise<SaveResult> {
  const { slot, raw, flagged, revision, known = revision } = save
  const values = [sessionId, attemptId, now, slot, raw, flagged, revision, known]
  const saved = await connectionPool().query<Pick<Row, 'format'>>({ name: 'save-answer', text: saveStatement, values })
  if (saved.rows[0]) return acknowledge(save, saved.rows[0].format, now, null)
  return explainSave(sessionId, attemptId, save, now)
}

/** Whatever came between, it is looked at again under a lock that closing waits for, and saved if it may be by now. */
async function explainSave(sessionId: string, attemptId: string, save: AnswerSave, now: Date): Promise<SaveResult> {
  const { rows } = await connectionPool().query<Row>({
    name: 'explain-save',
    text: statement,
    values: [sessionId, attemptId, now, save.slot, save.raw, save.flagged, save.revision],
  })
  const [row] = rows
  if (!row) return { kind: (await isLive(sessionId, now)) ? 'not-found' : 'signed-out' }
  if (!row.open) return { kind: 'closed' }
  if (row.savedAt) {
    const isUnseen = save.known !== undefined && row.revision > save.known && row.raw !== save.raw && row.raw !== ''
    return acknowledge(save, row.format, row.savedAt, isUnseen ? row.raw : null)
  }
  // The same save sent twice (its first acknowledgement was lost on the way) is as good as saved.
  if (row.revision === save.revision && row.raw === save.raw && row.flagged === save.flagged) {
    return acknowledge(save, row.format, now, null)
  }
  if (row.checked) return { kind: 'checked' }
  // What the statement saw is older than what kept it from saving: that was committed meanwhile, so it is read again.
  if (row.revision < save.revision) return saveAnswer(sessionId, attemptId, save, now)
  return { kind: 'older', raw: row.raw, flagged: row.flagged, revision: row.revision }
}

/** Whoever's session has run out or was ended is told so: that can be mended, and what was typed is still in the browser. */
async function isLive(sessionId: string, now: Date): Promise<boolean> {
  const { rows } = await connectionPool().query({
    name: 'live-session',
    text: `SELECT 1 FROM "Session" WHERE "id" = $1 AND "expiresAt" > $2`,
    values: [sessionId, now],
  })
  return rows.length > 0
}

function acknowledge(save: AnswerSave, format: unknown, savedAt: Date, replaced: string | null): SaveResult {
  const reading = readAnswer(answerFormatSchema.parse(format), save.raw)
  const problem = reading.kind === 'problem' ? reading.problem : null
  return { kind: 'saved', savedAt: savedAt.toISOString(), revision: save.revision, problem, replaced }
}
