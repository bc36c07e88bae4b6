import { expect, it } from 'vitest'
import { solvedProgram } from '@/lib/exercise/programs'
import { largestSide } from '@/lib/exercise/sandbox-limits'
import { sandboxMessage } from '@/lib/exercise/sandbox-message'
import { messagesOf } from './run-program'

const outcome = (rows: unknown) => ({
  kind: 'outcome',
  id: 'identity',
  outcome: { kind: 'returned', rows, changed: 'nothing' },
})

it('a program that is checked says that it has started, one outcome for each call, and that it is done', () => {
  const kinds = messagesOf(solvedProgram).map(({ kind }) => kind)
  expect(kinds).toEqual(['started', ...new Array(10).fill('outcome'), 'finished'])
})

it.each([[[]], [[[1, Number.NaN, Number.POSITIVE_INFINITY, 'undefined']]]])('a returned map is read: %j', (rows) => {
  expect(sandboxMessage.safeParse(outcome(rows)).success).toBe(true)
})

it.each([
  [null],
  ['finished'],
  [{ kind: 'passed' }],
  [{ kind: 'finished', passed: true }],
  [{ kind: 'outcome', id: 'identity', outcome: { kind: 'passed' } }],
  [outcome([[{}]])],
  [outcome([['x'.repeat(41)]])],
  [outcome([new Array(largestSide + 1).fill(0)])],
  [outcome(new Array(largestSide + 1).fill([0]))],
])('whatever else a program sends is not taken for a message: %j', (message) => {
  expect(sandboxMessage.safeParse(message).success).toBe(false)
})
