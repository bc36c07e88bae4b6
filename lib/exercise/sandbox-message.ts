import { z } from 'zod/mini'
import { largestSide } from '@/lib/exercise/sandbox-limits'

// The page's policy forbids compiled parsers, and reports the mere attempt.
z.config({ jitless: true })

/** A cell that is no number is described by a word, such as `undefined`. */
const cell = z.union([
  z.number(),
  z.nan(),
  z.literal([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]),
  z.string().check(z.maxLength(40)),
])

const words = z.string().check(z.maxLength(500))
const line = z.nullable(z.int())

/** How one call of the learner's function ended; lines count from 1 in the learner's program. */
const outcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('returned'),
    rows: z.array(z.array(cell).check(z.maxLength(largestSide))).check(z.maxLength(largestSide)),
    changed: z.enum(['nothing', 'image', 'kernel']),
  }),
  z.strictObject({ kind: z.literal('returned-other'), what: words }),
  z.strictObject({ kind: z.literal('threw'), message: words, line }),
])

/** What comes out of the sandbox. Learner's code can send anything, so whatever does not parse counts as `meddling`. */
export const sandboxMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({ kind: z.literal('outcome'), id: words, outcome }),
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('no-function') }),
  z.strictObject({ kind: z.literal('broken'), message: words, line }),
  z.strictObject({ kind: z.literal('out-of-time') }),
  z.strictObject({ kind: z.literal('meddling') }),
])

export type CallOutcome = z.infer<typeof outcome>
export type SandboxMessage = z.infer<typeof sandboxMessage>

/** How a run ended as a whole; `silent` is a sandbox that says nothing any more, or never did. */
export type RunEnd = Exclude<SandboxMessage, { kind: 'started' | 'outcome' }> | { kind: 'silent' }

/** Everything that one run of a program brought to light. */
export type Run = { readonly outcomes: ReadonlyMap<string, CallOutcome>; readonly end: RunEnd }
