import { patience } from '@/lib/exercise/sandbox-limits'
import type { RunEnd } from '@/lib/exercise/sandbox-message'

/** Why a run broke off, in words; null when it came to its end. */
export function describeEnd(end: RunEnd): string | null {
  switch (end.kind) {
    case 'finished':
      return null
    case 'no-function':
      return 'There is no function named conv2d in your program.'
    case 'broken':
      return `${end.line === null ? 'Your program cannot be run' : `Line ${end.line} cannot be run`}: ${end.message.replace(/^Uncaught /, '')}`
    case 'out-of-time':
      return `Your program was stopped after ${patience.run / 1000} seconds. Look for a loop that never ends, or for far too large an array.`
    case 'meddling':
      return 'Your program sent messages of its own, so the run was stopped. Only what conv2d returns counts.'
    case 'silent':
      return 'The sandbox stopped answering, perhaps because the memory was full. It has been started afresh.'
  }
}
