import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'
import { currentTime } from '@/lib/server/clock'
import { connectionPool } from '@/lib/server/database/prisma'
import { readCookie } from '@/lib/server/http/read-cookie'
import { sendJson } from '@/lib/server/http/send-json'
import { heardFrom } from '@/lib/server/live/heard-from'
import { isUuid } from './is-uuid'

const statement = `
  SELECT attempt."deadline", attempt."notice", attempt."closedAt" IS NULL AND (attempt."endsAt" IS NULL OR attempt."endsAt" > $3) AS "open"
  FROM "Attempt" attempt JOIN "Session" session ON session."userId" = attempt."userId"
  WHERE session."id" = $1 AND session."expiresAt" > $3 AND attempt."id" = $2 AND attempt."kind" = 'exam'`

/**
 * Tells when the student's own attempt is due, as it stands now, by the server's time `now`, and what an instructor did to it
 * last. An exam's page asks every few seconds, so it is served without Next, in one statement; that it asks is the student's
 * sign of life.
 */
export async function handleAttemptClock(
  request: IncomingMessage,
  response: ServerResponse,
  [attemptId = '']: readonly string[],
): Promise<void> {
  const claims = await decodeSessionToken(readCookie(request.headers.cookie, sessionCookieName()))
  if (!claims || !isUuid(attemptId)) return sendJson(response, 404, { kind: 'not-found' })
  const now = currentTime()
  const { rows } = await connectionPool().query<{ deadline: Date | null; notice: string | null; open: boolean }>({
    name: 'attempt-clock',
    text: statement,
    values: [claims.sid, attemptId, now],
  })
  const [row] = rows
  if (!row) return sendJson(response, 404, { kind: 'not-found' })
  if (!row.open) return sendJson(response, 200, { kind: 'closed' })
  heardFrom(attemptId, now)
  return sendJson(response, 200, {
    kind: 'open',
    deadline: row.deadline?.toISOString() ?? null,
    now: now.toISOString(),
    notice: row.notice,
  })
}
