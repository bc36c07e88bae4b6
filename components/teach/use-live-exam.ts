import { useEffect, useState } from 'react'
import type { LiveStudent } from '@/lib/attempts/live-exam'
import { afterNews, type LiveNews } from '@/lib/attempts/live-news'

/** Milliseconds without news, which come every three seconds, until the page says so; and until a refused stream is tried again. */
const patience = 12_000
const retryPause = 5_000

/** `opening`: nothing heard yet; `over`: the server has ended it, since the viewer may not watch any more. */
export type LiveConnection = 'opening' | 'live' | 'lost' | 'over'

type Rendered = { now: string; students: readonly LiveStudent[] }
type Live = Rendered & { connection: LiveConnection; rendered: string }

/** An exam's students as the server has them now, beginning with what the page was rendered with. */
export function useLiveExam(slug: string, { now, students }: Rendered): Live {
  const [live, setLive] = useState<Live>({ now, students, connection: 'opening', rendered: now })
  // The server tells each change once, so a page that is rendered anew meanwhile must not bring back what was before it.
  if (live.rendered !== now) {
    setLive(live.connection === 'live' ? { ...live, rendered: now } : { ...live, now, students, rendered: now })
  }

  useEffect(() => {
    let stream: EventSource | null = null
    let retry: number | undefined
    let silence: number | undefined
    const become = (connection: LiveConnection) => setLive((before) => ({ ...before, connection }))
    const waitForNews = () => {
      clearTimeout(silence)
      silence = window.setTimeout(() => become('lost'), patience)
    }
    const close = () => {
      stream?.close()
      clearTimeout(silence)
      clearTimeout(retry)
    }
    const open = () => {
      stream = new EventSource(`/api/exams/${encodeURIComponent(slug)}/live`)
      stream.addEventListener('news', ({ data }: MessageEvent<string>) => {
        const news: LiveNews = JSON.parse(data)
        waitForNews()
        setLive((before) => {
          const heard = { now: news.now, students: afterNews(before.students, news), connection: 'live' } as const
          return { ...before, ...heard }
        })
      })
      stream.addEventListener('over', () => {
        close()
        become('over')
      })
      // A browser comes again by itself where the connection broke, but not where a server that just starts has refused it.
      stream.addEventListener('error', () => {
        if (stream?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, retryPause)
      })
    }
    waitForNews()
    open()
    return close
  }, [slug])
  return live
}
