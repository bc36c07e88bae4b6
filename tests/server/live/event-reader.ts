import type { LiveNews } from '@/lib/attempts/live-news'
import { encodeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'

export type Happening = { kind: 'news'; news: LiveNews } | { kind: 'over' } | { kind: 'end' }

/** Opens a stream as a browser with a person's session does. */
export async function openStream(site: string, slug: string, person: { userId: string; sessionId: string } | null) {
  const token = person && (await encodeSessionToken({ sub: person.userId, sid: person.sessionId }))
  const stop = new AbortController()
  const response = await fetch(`${site}/api/exams/${slug}/live`, {
    headers: token === null ? {} : { cookie: `${sessionCookieName()}=${token}` },
    signal: stop.signal,
  })
  return { response, events: readEvents(response), close: () => stop.abort() }
}

async function* readEvents(response: Response): AsyncGenerator<Happening> {
  if (!response.body) throw new Error('There is nothing to read.')
  let text = ''
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      if (event.startsWith('event: over')) yield { kind: 'over' }
      const data = /^event: news\ndata: (.*)$/.exec(event)?.[1]
      if (data !== undefined) yield { kind: 'news', news: JSON.parse(data) }
    }
  }
  yield { kind: 'end' }
}

/** Reads on until something holds, and returns what it held for. */
export async function readUntil(events: AsyncGenerator<Happening>, holds: (event: Happening) => boolean) {
  for (;;) {
    const { value, done } = await events.next()
    if (done) throw new Error('The stream has ended before.')
    if (holds(value)) return value
  }
}
