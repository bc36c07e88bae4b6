import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { findPythonWithScipy } from '@/scripts/scipy/find-python-with-scipy'

type TimingRequest = { readonly size: number; readonly filter: number; readonly runs: number }

/** How long each run took, and the processor time of one run on average, of all threads; in milliseconds. */
export type Timing = { readonly ms: readonly number[]; readonly cpu_ms: number }

/** A running python that times scipy on request, by its own clock, until it is stopped. */
type ScipyTimer = { time(request: TimingRequest): Promise<Timing>; stop(): void }

/** Starts scripts/scipy/correlate2d_timer.py (from the repository's root); throws when no python3 here can import scipy. */
export function startScipyTimer(): ScipyTimer {
  const python = findPythonWithScipy()
  if (python === null) throw new Error('This comparison needs a python3 that can import scipy.')
  const child = spawn(python, ['scripts/scipy/correlate2d_timer.py'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async time(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error('scipy ended before it answered.')
      return JSON.parse(value)
    },
    stop: () => child.stdin.end(),
  }
}
