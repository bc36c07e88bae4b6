import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSameOrigin } from '@/lib/server/auth/same-origin'
import { decodeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'
import { currentTime } from '@/lib/server/clock'
import { readCookie } from '@/lib/server/http/read-cookie'
import { isUuid } from './is-uuid'
import { answerSaveSchema, saveAnswer } from './save-answer'

/** An answer is at most 4,000 characters; six bytes each in JSON and room for the rest. */
const bodyLimit = 32_768

const attemptPath = /^\/api\/attempts\/([^/]+)\/answers$/

/** The hot path, served without Next: `POST /api/attempts/:id/answers` with a JSON answer; answers with a `SaveResult`. */
export async function handleSaveAnswer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin, host, cookie } = request.headers
  if (!isSameOrigin({ origin, host })) return send(response, 403, { kind: 'refused', problem: 'Cross-site request.' })
  const claims = await decodeSessionToken(readCookie(cookie, sessionCookieName()))
  if (!claims) return send(response, 401, { kind: 'signed-out' })
  const attemptId = attemptPath.exec(request.url ?? '')?.[1] ?? ''
  if (!isUuid(attemptId)) return send(response, 404, { kind: 'not-found' })
  const save = answerSaveSchema.safeParse(parseJson(await readBody(request)))
  if (!save.success) {
    return send(response, 400, { kind: 'refused', problem: save.error.issues[0]?.message ?? 'Not an answer.' })
  }
  const result = await saveAnswer(claims.sid, attemptId, save.data, currentTime())
  switch (result.kind) {
    case 'saved':
    case 'older':
      return send(response, 200, result)
    case 'closed':
      return send(response, 409, result)
    case 'not-found':
      return send(response, 404, result)
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}

/** The body as text, or an empty text when it is larger than any answer can be. */
function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyLimit) chunks.push(chunk)
    })
    request.on('end', () => resolve(size <= bodyLimit ? Buffer.concat(chunks).toString('utf8') : ''))
    request.on('error', reject)
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
