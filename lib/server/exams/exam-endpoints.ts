import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExamRouteName, findExamRoute } from '@/lib/attempts/exam-routes'
import { handleAttemptClock } from '@/lib/server/attempts/attempt-clock-endpoint'
import { checkSlot } from '@/lib/server/attempts/check-slot'
import { moveOn } from '@/lib/server/attempts/move-on'
import { handleSaveAnswer } from '@/lib/server/attempts/save-answer-endpoint'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { findViewerByToken, type Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isSameOrigin } from '@/lib/server/auth/same-origin'
import { sessionCookieName } from '@/lib/server/auth/session-token'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { readBody } from '@/lib/server/http/read-body'
import { readCookie } from '@/lib/server/http/read-cookie'
import { handleLive } from '@/lib/server/live/live-endpoint'
import { startExam } from './start-exam'

/** Bytes; these forms hold a password at most. */
const formLimit = 4_096

/** `parts` stand in the address in place of the route's brackets, as they were sent. */
type Handler = (request: IncomingMessage, response: ServerResponse, parts: readonly string[]) => Promise<void>

const handlers: Record<ExamRouteName, Handler> = {
  clock: handleAttemptClock,
  saveAnswer: handleSaveAnswer,
  start: handleForm(
    () => '/exams',
    (viewer, [slug = ''], form) => start(viewer, decodeURIComponent(slug), form),
  ),
  moveOn: handleForm(attemptPage, (viewer, [attemptId = '', from]) => goOn(viewer, attemptId, Number(from))),
  live: handleLive,
  check: handleForm(attemptPage, (viewer, [attemptId = '', position]) => check(viewer, attemptId, Number(position))),
  submit: handleForm(attemptPage, (viewer, [attemptId = '']) => submit(viewer, attemptId)),
}

/** Answers one of the examRoutes; null for every other request. */
export function findExamEndpoint(
  request: IncomingMessage,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null {
  const route = findExamRoute(request.method, request.url)
  return route && ((...exchange) => handlers[route.name](...exchange, route.parts))
}

function attemptPage([attemptId]: readonly string[]): string {
  return `/attempts/${attemptId}`
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

async function check(viewer: Viewer, attemptId: string, position: number): Promise<string> {
  await checkSlot(viewer.userId, attemptId, position, currentTime())
  return `/attempts/${attemptId}?question=${position}`
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
  page: (parts: readonly string[]) => string,
  carryOut: (viewer: Viewer, parts: readonly string[], form: URLSearchParams) => Promise<string | null>,
): Handler {
  return async (request, response, parts) => {
    const form = new URLSearchParams(await readBody(request, formLimit))
    const { origin, host, cookie } = request.headers
    if (!isSameOrigin({ origin, host })) {
      response.writeHead(403).end('This form was sent from another site and was not carried out.')
      return
    }
    const viewer = await findViewerByToken(readCookie(cookie, sessionCookieName()))
    const path =
      viewer && !viewer.guest ? await carryOut(viewer, parts, form) : `/sign-in?next=${encodeURIComponent(page(parts))}`
    if (path === null) response.writeHead(404).end('Not found')
    else response.writeHead(303, { location: path, 'cache-control': 'no-store' }).end()
  }
}
