import { useCallback, useEffect, useRef, useState } from 'react'
import type { FilterOrder, FilterResult } from './filter-order'

/**
 * A worker that fulfils one order at a time. What is ordered meanwhile waits, the newest settings and the newest picture in one
 * order, so that a slow machine shows fewer pictures and none late. `onResult` must stay the same function.
 */
export function useFilter(onResult: (result: FilterResult) => void) {
  const [failed, setFailed] = useState(false)
  const worker = useRef<Worker | null>(null)
  const busy = useRef(true)
  const waiting = useRef<FilterOrder | null>(null)

  const sendWaiting = useCallback(() => {
    const next = waiting.current
    busy.current = next !== null
    waiting.current = null
    if (next) worker.current?.postMessage(next)
  }, [])

  useEffect(() => {
    const started = new Worker(new URL('./filter-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FilterResult>) => {
      onResult(data)
      sendWaiting()
    })
    started.addEventListener('error', () => setFailed(true))
    worker.current = started
    sendWaiting()
    return () => {
      started.terminate()
      worker.current = null
      busy.current = true
    }
  }, [onResult, sendWaiting])

  const order = useCallback(
    (next: FilterOrder) => {
      const earlier = waiting.current
      waiting.current = next.picture.kind === 'same' && earlier ? { ...next, picture: earlier.picture } : next
      if (!busy.current) sendWaiting()
    },
    [sendWaiting],
  )
  const isBusy = useCallback(() => busy.current, [])
  return { order, isBusy, failed }
}
