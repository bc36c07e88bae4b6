import { z } from 'zod'

/** A whole number in the range that JavaScript counts exactly. */
const whole = z.int()

/**
 * What a student can answer, exactly: a number is a reduced fraction with a positive denominator, a shape lists its
 * sizes in the order the prompt asks for, `invalid` says that the configuration does not fit.
 */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), numerator: whole, denominator: whole.min(1) }),
  z.object({ kind: z.literal('shape'), sizes: z.array(whole).min(2).max(4) }),
  z.object({ kind: z.literal('choice'), option: z.string() }),
  z.object({ kind: z.literal('invalid') }),
])
export type Answer = z.infer<typeof answerSchema>

/** The form in which a prompt wants its answer. `invalidAllowed`: "invalid: does not fit" is one of the answers. */
export const answerFormatSchema = z.discriminatedUnion('kind', [
  /** `square`: the number is the side of a square map, so `7x7` is another spelling of `7`. */
  z.object({ kind: z.literal('number'), square: z.boolean(), invalidAllowed: z.boolean() }),
  z.object({ kind: z.literal('shape'), axes: z.array(z.string()).min(2).max(4), invalidAllowed: z.boolean() }),
  z.object({ kind: z.literal('choice'), options: z.array(z.object({ option: z.string(), label: z.string() })).min(2) }),
])
export type AnswerFormat = z.infer<typeof answerFormatSchema>

export const invalid: Answer = { kind: 'invalid' }
