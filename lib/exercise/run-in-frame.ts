import type { NamedCall } from '@/lib/exercise/check-in-worker'

/** What the page asks of the frame, together with the port that the answers go to. */
export type FrameRequest = {
  readonly code: string
  readonly calls: readonly NamedCall[]
  readonly patience: { readonly run: number; readonly start: number }
  readonly largestSide: number
}

/**
 * Runs in the sandboxed frame: starts a worker for each program it is sent, passes on what the worker says, and ends it
 * when it is done, late, or says more than there are calls. Its source text is what is sent to the browser, so it may use
 * nothing but its arguments and the browser. `check` is the text of checkInWorker.
 */
export function runInFrame(check: string): void {
  let stopLast = () => {}

  addEventListener('message', ({ source, data, ports }: MessageEvent<FrameRequest>) => {
    const port = ports[0]
    if (source !== parent || port === undefined) return
    stopLast()
    stopLast = run(data, (message) => port.postMessage(message))
  })

  function run({ code, calls, patience, largestSide }: FrameRequest, send: (message: unknown) => void): () => void {
    const firstLine = check.split('\n').length + 1
    const head = `'use strict';const checkConv2d=(${check})(self,${JSON.stringify(calls)},{firstLine:${firstLine},largestSide:${largestSide}});`
    const tail = ';checkConv2d(typeof conv2d==="undefined"?undefined:conv2d)'
    const file = URL.createObjectURL(new Blob([`${head}\n${code}\n${tail}`], { type: 'text/javascript' }))
    const worker = new Worker(file)
    let left = calls.length
    let timer = setTimeout(() => end({ kind: 'out-of-time' }), patience.start)
    let started = false

    function stop(): void {
      clearTimeout(timer)
      worker.terminate()
      URL.revokeObjectURL(file)
    }
    function end(message: unknown): void {
      stop()
      send(message)
    }
    worker.onmessage = ({ data }) => {
      if (data?.kind === 'started' && !started) {
        started = true
        clearTimeout(timer)
        timer = setTimeout(() => end({ kind: 'out-of-time' }), patience.run)
        send(data)
      } else if (data?.kind === 'outcome' && left > 0) {
        left -= 1
        send(data)
      } else if (data?.kind === 'no-function' || (data?.kind === 'finished' && left === 0)) {
        end(data)
      } else {
        end({ kind: 'meddling' })
      }
    }
    worker.onmessageerror = () => end({ kind: 'meddling' })
    worker.onerror = (event) => {
      event.preventDefault()
      const message = String(event.message ?? '').slice(0, 300)
      const line = event.lineno >= firstLine ? event.lineno - firstLine + 1 : null
      end({ kind: 'broken', message, line })
    }
    return stop
  }
}
