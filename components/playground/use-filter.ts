import { useCallback, useEffect, useRef, useState } from 'react'
import type { ColourPixels } from '@/lib/figures/pictures/grey-picture'
import type { FilterOrder, FilterResult, OrderedPicture } from './filter-order'

type Order = Omit<FilterOrder, 'spares'>

/**
 * A worker that fulfils one order at a time. What is ordered meanwhile waits, the newest settings and the newest picture in one
 * order, so that a slow machine shows fewer pictures and none late. `onResult` must stay the same function; it has done with the
 * pixels when it returns.
 */
export function useFilter(onResult: (result: FilterResult) => void) {
  const [failed, setFailed] = useState(false)
  const worker = useRef<Worker | null>(null)
  const busy = useRef(true)
  const waiting = useRef<Order | null>(null)
  const spares = useRef<ColourPixels['data'][]>([])

  const sendWaiting = useCallback(() => {
    const next = waiting.current
    busy.current = next !== null
    waiting.current = null
    if (!next) return
    const order: FilterOrder = { ...next, spares: spares.current }
    spares.current = []
    worker.current?.postMessage(order, [...movedWith(next.picture), ...order.spares.map(({ buffer }) => buffer)])
  }, [])

  useEffect(() => {
    const started = new Worker(new URL('./filter-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FilterResult>) => {
      onResult(data)
      spares.current = [data.picture, data.map].flatMap((shown) => pixelsOf(shown))
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
    (next: Order) => {
      const earlier = waiting.current
      const keeps = next.picture.kind === 'same' && earlier !== null
      if (earlier?.picture.kind === 'frame' && !keeps) earlier.picture.frame.close()
      waiting.current = keeps ? { ...next, picture: earlier.picture } : next
      if (!busy.current) sendWaiting()
    },
    [sendWaiting],
  )
  /** Whether an order would wait behind none, so that a picture for it is worth taking. */
  const hasRoom = useCallback(() => waiting.current === null, [])
  return { order, hasRoom, failed }
}

/** What is handed over instead of being copied. */
function movedWith(picture: OrderedPicture): Transferable[] {
  switch (picture.kind) {
    case 'pixels':
      return [picture.pixels.data.buffer]
    case 'frame':
      return [picture.frame]
    case 'drawn':
    case 'same':
      return []
  }
}

function pixelsOf(shown: FilterResult['picture'] | FilterResult['map']): ColourPixels['data'][] {
  if (typeof shown === 'string') return []
  return ['pixels' in shown ? shown.pixels.data : shown.data]
}
