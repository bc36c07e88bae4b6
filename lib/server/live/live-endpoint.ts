import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type LiveSnapshot, newsText } from '@/lib/attempts/live-news'
import { findViewerByToken } from '@/lib/server/auth/find-viewer-by-token'
import { sessionCookieName } from '@/lib/server/auth/session-token'
import { readCookie } from '@/lib/server/http/read-cookie'
import { sendJson } from '@/lib/server/http/send-json'
import { findTaughtExam } from '@/lib/server/teach/find-taught-exam'
import { watchExam } from './watch-exam'

/** Milliseconds between two looks at whether the reader may still watch, and until a browser that was cut off comes again. */
const checkPause = 5_000
const retryPause = 2_000
/** Looks in a row that a reader may be too slow to be told of before it is given up. */
const mostMissed = 20

/** How to end each stream that is open; null: the server is stopping, and opens no more. */
let streams: Set<() => void> | null = new Set()

/**
 * An exam as it goes on, as server-sent events `news` of the type `LiveNews`, for those who teach it. Each connection is first
 * told everything, so a browser that comes again needs no memory of what it missed. The event `over` ends the stream of
 * somebody whose session or right has ended.
 */
export async function handleLive(
  request: IncomingMessage,
  response: ServerResponse,
  [part = '']: readonly string[],
): Promise<void> {
  const slug = decodeURIComponent(part)
  const token = readCookie(request.headers.cookie, sessionCookieName())
  const exam = await findWatchable(token, slug)
  if (!exam) return sendJson(response, 404, { kind: 'not-found' })
  if (!streams) return sendJson(response, 503, { kind: 'stopping' })
  if (!response.destroyed) stream(response, exam.id, async () => (await findWatchable(token, slug)) !== null)
}

/** Ends all streams, before a stop that would wait for them. */
export function endLiveStreams(): void {
  const open = [...(streams ?? [])]
  streams = null
  for (const end of open) end()
}

async function findWatchable(token: string | undefined, slug: string) {
  const viewer = await findViewerByToken(token)
  return viewer && findTaughtExam(viewer, slug)
}

function stream(response: ServerResponse, examId: string, mayWatch: () => Promise<boolean>): void {
  let told: LiveSnapshot | null = null
  let missed = 0

  const tell = (seen: LiveSnapshot | null) => {
    // Nothing piles up for a slow reader: what it has missed is in what it is told next.
    missed = response.writableNeedDrain ? missed + 1 : 0
    if (missed > mostMissed) response.destroy()
    if (missed > 0) return
    // A comment keeps the connection while the database is away.
    response.write(seen ? `event: news\ndata: ${newsText(told, seen)}\n\n` : ':\n\n')
    told = seen ?? told
  }
  const end = (lastWords: string) => {
    clearInterval(checks)
    stopWatching()
    streams?.delete(stop)
    if (!response.writableEnded && !response.destroyed) response.end(lastWords)
  }
  const stop = () => end('')
  const check = async () => {
    if (!(await mayWatch())) end('event: over\ndata: {}\n\n')
  }

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy in between passes on each event as it comes.
    'x-accel-buffering': 'no',
  })
  response.write(`retry: ${retryPause}\n\n`)
  streams?.add(stop)
  response.once('close', stop)
  const stopWatching = watchExam(examId, tell)
  // While the database is away nobody is told anything either, so that the next check will do.
  const checks = setInterval(() => void check().catch(() => undefined), checkPause)
}
