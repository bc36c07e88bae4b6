import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { handleSaveAnswer } from '@/lib/server/attempts/save-answer-endpoint'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { findViewerByToken, type Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isSameOrigin } from '@/lib/server/auth/same-origin'
import { sessionCookieName } from '@/lib/server/auth/session-token'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { readCookie } from '@/lib/server/http/read-cookie'
import { startExam } from './start-exam'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Whatever a whole class does at the same moment is answered without Next: starting an exam, saving an answer, handing
 * in. Null for every other request.
 */
export function findExamEndpoint(request: IncomingMessage): Handler | null {
  if (request.method !== 'POST') return null
  const path = (request.url ?? '').replace(/\?.*/, '')
  if (/^\/api\/attempts\/[^/]+\/answers$/.test(path)) return handleSaveAnswer
  const slug = /^\/exams\/([^/]+)\/start$/.exec(path)?.[1]
  if (slug !== undefined) return handleForm('/exams', (viewer) => start(viewer, decodeURIComponent(slug)))
  const attemptId = /^\/attempts\/([^/]+)\/submit$/.exec(path)?.[1]
  if (attemptId !== undefined) return handleForm(`/attempts/${attemptId}`, (viewer) => submit(viewer, attemptId))
  return null
}

async function start(viewer: Viewer, slug: string): Promise<string | null> {
  const result = await startExam(viewer.userId, slug, currentTime(), randomSeed())
  if (!result) return null
  return result.kind === 'started' ? `/attempts/${result.attemptId}` : '/exams'
}

async function submit(viewer: Viewer, attemptId: string): Promise<string | null> {
  const result = await submitAttempt(viewer.userId, attemptId, currentTime())
  return result && `/attempts/${attemptId}/review`
}

/**
 * A form of one of our pages that sends the browser on to the path that `carryOut` returns; null is a 404. Whoever has no
 * account is sent to sign in and comes back to `page`.
 */
function handleForm(page: string, carryOut: (viewer: Viewer) => Promise<string | null>): Handler {
  return async (request, response) => {
    request.resume()
    const { origin, host, cookie } = request.headers
    if (!isSameOrigin({ origin, host })) {
      response.writeHead(403).end('This form was sent from another site and was not carried out.')
      return
    }
    const viewer = await findViewerByToken(readCookie(cookie, sessionCookieName()))
    const path = viewer && !viewer.guest ? await carryOut(viewer) : `/sign-in?next=${encodeURIComponent(page)}`
    if (path === null) response.writeHead(404).end('Not found')
    else response.writeHead(303, { location: path, 'cache-control': 'no-store' }).end()
  }
}
