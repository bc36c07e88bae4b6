import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSameOrigin } from '@/lib/server/auth/same-origin'
import { decodeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'
import { currentTime } from '@/lib/server/clock'
import { readBody } from '@/lib/server/http/read-body'
import { readCookie } from '@/lib/server/http/read-cookie'
import { sendJson } from '@/lib/server/http/send-json'
import { announceChange } from '@/lib/server/live/announce-change'
import { heardFrom } from '@/lib/server/live/heard-from'
import { isUuid } from './is-uuid'
import { answerSaveSchema, saveAnswer } from './save-answer'

/** An answer is at most 4,000 characters; six bytes each in JSON and room for the rest. */
const bodyLimit = 32_768

/** The hot path, served without Next: takes a JSON answer to an attempt and answers with a `SaveResult`. */
export async function handleSaveAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  [attemptId = '']: readonly string[],
): Promise<void> {
  const { origin, host, cookie } = request.headers
  if (!isSameOrigin({ origin, host }))
    return sendJson(response, 403, { kind: 'refused', problem: 'Cross-site request.' })
  const claims = await decodeSessionToken(readCookie(cookie, sessionCookieName()))
  if (!claims) return sendJson(response, 401, { kind: 'signed-out' })
  if (!isUuid(attemptId)) return sendJson(response, 404, { kind: 'not-found' })
  const save = answerSaveSchema.safeParse(parseJson(await readBody(request, bodyLimit)))
  if (!save.success) {
    return sendJson(response, 400, { kind: 'refused', problem: save.error.issues[0]?.message ?? 'Not an answer.' })
  }
  const now = currentTime()
  const result = await saveAnswer(claims.sid, attemptId, save.data, now)
  switch (result.kind) {
    case 'saved':
      heardFrom(attemptId, now)
      announceChange(attemptId)
      return sendJson(response, 200, result)
    case 'older':
      return sendJson(response, 200, result)
    case 'checked':
      return sendJson(response, 400, { kind: 'refused', problem: 'This answer has been checked: it counts as it was.' })
    case 'closed':
      return sendJson(response, 409, result)
    case 'signed-out':
      return sendJson(response, 401, result)
    case 'not-found':
      return sendJson(response, 404, result)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
