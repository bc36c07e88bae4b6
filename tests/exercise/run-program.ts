import { runInNewContext } from 'node:vm'
import type { CaseResult } from '@/lib/exercise/case-result'
import { checkInWorker } from '@/lib/exercise/check-in-worker'
import { exerciseCases } from '@/lib/exercise/exercise-cases'
import { judgeRun } from '@/lib/exercise/judge-run'
import { largestSide } from '@/lib/exercise/sandbox-limits'
import { type CallOutcome, type SandboxMessage, sandboxMessage } from '@/lib/exercise/sandbox-message'

const href = 'blob:null/program'

/** What a program sends when it is checked as in the browser, with a context of its own in place of the worker. */
export function messagesOf(code: string): SandboxMessage[] {
  const check = String(checkInWorker)
  const firstLine = check.split('\n').length + 1
  const options = JSON.stringify({ firstLine, largestSide })
  const head = `'use strict';const checkConv2d=(${check})(self,${JSON.stringify(exerciseCases)},${options});`
  const sent: unknown[] = []
  const self = { postMessage: (message: unknown) => sent.push(structuredClone(message)), location: { href } }
  runInNewContext(`${head}\n${code}\n;checkConv2d(conv2d)`, { self }, { filename: href, timeout: 20_000 })
  return sent.map((message) => sandboxMessage.parse(message))
}

/** The results of a program that comes to its end. */
export function resultsOf(code: string): CaseResult[] {
  const outcomes = new Map<string, CallOutcome>()
  for (const message of messagesOf(code)) {
    if (message.kind === 'outcome') outcomes.set(message.id, message.outcome)
  }
  return judgeRun(exerciseCases, { outcomes, end: { kind: 'finished' } })
}
