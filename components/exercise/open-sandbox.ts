import type { ExerciseCase } from '@/lib/exercise/exercise-case'
import type { FrameRequest } from '@/lib/exercise/run-in-frame'
import { largestSide, patience } from '@/lib/exercise/sandbox-limits'
import { type CallOutcome, type Run, type RunEnd, sandboxMessage } from '@/lib/exercise/sandbox-message'
import { sandboxPath } from '@/lib/exercise/sandbox-path'

export type Sandbox = {
  /** Never fails: how a run went wrong is in its end. */
  run(code: string): Promise<Run>
  close(): void
}

/** Milliseconds on top of its own limits that the frame gets to say so. */
const grace = 3_000

/** A place for programs that nobody vouches for. It is opened with the first run, and afresh when it stops answering. */
export function openSandbox(host: HTMLElement, cases: readonly ExerciseCase[]): Sandbox {
  let opened: Promise<HTMLIFrameElement> | null = null
  const calls = cases.map(({ id, image, kernel, stride, pad }) => ({ id, image, kernel, stride, pad }))

  function close(): void {
    opened?.then((frame) => frame.remove()).catch(() => undefined)
    opened = null
  }
  async function run(code: string): Promise<Run> {
    opened ??= openFrame(host)
    const frame = await opened
    const { port1: port, port2: theirs } = new MessageChannel()
    const heard = hear(port)
    const request: FrameRequest = { code, calls, patience, largestSide }
    // The frame is an origin of its own, which has no name to address it by.
    frame.contentWindow?.postMessage(request, '*', [theirs])
    const { outcomes, end } = await heard
    port.close()
    // Whatever is still going on in there ends with the frame.
    if (end.kind === 'silent' || end.kind === 'meddling') close()
    return { outcomes, end }
  }
  return { run, close }
}

/** Everything that the sandbox says about one run, until its end. */
function hear(port: MessagePort): Promise<Run> {
  const outcomes = new Map<string, CallOutcome>()
  return new Promise((resolve) => {
    const finish = (end: RunEnd) => {
      clearTimeout(timer)
      resolve({ outcomes, end })
    }
    const wait = (limit: number) => setTimeout(() => finish({ kind: 'silent' }), limit + grace)
    let timer = wait(patience.start)
    port.onmessage = ({ data }) => {
      const { success, data: message } = sandboxMessage.safeParse(data)
      if (!success) return finish({ kind: 'meddling' })
      if (message.kind === 'started') {
        clearTimeout(timer)
        timer = wait(patience.run)
      } else if (message.kind !== 'outcome') {
        finish(message)
      } else if (outcomes.has(message.id)) {
        finish({ kind: 'meddling' })
      } else {
        outcomes.set(message.id, message.outcome)
      }
    }
  })
}

function openFrame(host: HTMLElement): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.title = 'Sandbox'
  frame.hidden = true
  frame.src = sandboxPath
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(frame), { once: true })
    host.append(frame)
  })
}
