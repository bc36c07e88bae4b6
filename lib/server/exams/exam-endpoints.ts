import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { handleAttemptClock } from '@/lib/server/attempts/attempt-clock-endpoint'
import { moveOn } from '@/lib/server/attempts/move-on'
import { handleSaveAnswer } from '@/lib/server/attempts/save-answer-endpoint'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { findViewerByToken, type Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isSameOrigin } from '@/lib/server/auth/same-origin'
import { sessionCookieName } from '@/lib/server/auth/session-token'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { readBody } from '@/lib/server/http/read-body'
import { readCookie } from '@/lib/server/http/read-cookie'
import { startExam } from './start-exam'

/** Bytes; these forms hold a password at most. */
const formLimit = 4_096

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Whatever a whole class does at the same moment is answered without Next: starting an exam, saving an answer, looking at the
 * clock, handing in. Null for every other request.
 */
export function findExamEndpoint(request: IncomingMessage): Handler | null {
  const path = (request.url ?? '').replace(/\?.*/, '')
  if (request.method === 'GET' && /^\/api\/attempts\/[^/]+\/clock$/.test(path)) return handleAttemptClock
  if (request.method !== 'POST') return null
  if (/^\/api\/attempts\/[^/]+\/answers$/.test(path)) return handleSaveAnswer
  const slug = /^\/exams\/([^/]+)\/start$/.exec(path)?.[1]
  if (slug !== undefined) return handleForm('/exams', (viewer, form) => start(viewer, decodeURIComponent(slug), form))
  const [, leaving, from] = /^\/attempts\/([^/]+)\/next\/(\d{1,4})$/.exec(path) ?? []
  if (leaving !== undefined) return handleForm(`/attempts/${leaving}`, (viewer) => goOn(viewer, leaving, Number(from)))
  const attemptId = /^\/attempts\/([^/]+)\/submit$/.exec(path)?.[1]
  if (attemptId !== undefined) return handleForm(`/attempts/${attemptId}`, (viewer) => submit(viewer, attemptId))
  return null
}

async function start(viewer: Viewer, slug: string, form: URLSearchParams): Promise<string | null> {
  const password = form.get('password') ?? ''
  const result = await startExam(viewer.userId, slug, { password, now: currentTime(), seed: randomSeed() })
  switch (result?.kind) {
    case undefined:
      return null
    case 'started':
      return `/attempts/${result.attemptId}`
    case 'wrong-password':
      return `/exams/${encodeURIComponent(slug)}?password=wrong`
    case 'refused':
      return '/exams'
  }
}

async function goOn(viewer: Viewer, attemptId: string, from: number): Promise<string> {
  await moveOn(viewer.userId, attemptId, from, currentTime())
  return `/attempts/${attemptId}`
}

async function submit(viewer: Viewer, attemptId: string): Promise<string | null> {
  const result = await submitAttempt(viewer.userId, attemptId, currentTime())
  return result && `/attempts/${attemptId}/review`
}

/**
 * A form of one of our pages that sends the browser on to the path that `carryOut` returns; null is a 404. Whoever has no
 * account is sent to sign in and comes back to `page`.
 */
function handleForm(
  page: string,
  carryOut: (viewer: Viewer, form: URLSearchParams) => Promise<string | null>,
): Handler {
  return async (request, response) => {
    const form = new URLSearchParams(await readBody(request, formLimit))
    const { origin, host, cookie } = request.headers
    if (!isSameOrigin({ origin, host })) {
      response.writeHead(403).end('This form was sent from another site and was not carried out.')
      return
    }
    const viewer = await findViewerByToken(readCookie(cookie, sessionCookieName()))
    const path = viewer && !viewer.guest ? await carryOut(viewer, form) : `/sign-in?next=${encodeURIComponent(page)}`
    if (path === null) response.writeHead(404).end('Not found')
    else response.writeHead(303, { location: path, 'cache-control': 'no-store' }).end()
  }
}
