import { z } from 'zod'

/** A whole number in the range that JavaScript counts exactly. */
const whole = z.int()

const numberAnswerSchema = z.object({ kind: z.literal('number'), numerator: whole, denominator: whole.min(1) })
const shapeAnswerSchema = z.object({ kind: z.literal('shape'), sizes: z.array(whole).min(2).max(4) })

/** What one cell of a matrix or a table can hold. */
export const cellAnswerSchema = z.discriminatedUnion('kind', [numberAnswerSchema, shapeAnswerSchema])
export type CellAnswer = z.infer<typeof cellAnswerSchema>

/**
 * What a student can answer, exactly: a number is a reduced fraction with a positive denominator, a shape lists its
 * sizes in the order the prompt asks for, a set its members from small to large, `choices` its options in the order of
 * the format, `cells` a matrix or table row by row with null for a cell left empty. `invalid` says that the configuration
 * does not fit.
 */
export const answerSchema = z.discriminatedUnion('kind', [
  numberAnswerSchema,
  shapeAnswerSchema,
  z.object({ kind: z.literal('set'), members: z.array(whole).min(1).max(100) }),
  z.object({ kind: z.literal('choice'), option: z.string() }),
  z.object({ kind: z.literal('choices'), options: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('cells'), rows: z.array(z.array(cellAnswerSchema.nullable())).min(1) }),
  z.object({ kind: z.literal('invalid') }),
])
export type Answer = z.infer<typeof answerSchema>
export type CellsAnswer = Extract<Answer, { kind: 'cells' }>

const optionsSchema = z.array(z.object({ option: z.string(), label: z.string() })).min(2)

/** The form of one column's cells. */
const cellFormatSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number') }),
  z.object({ kind: z.literal('shape'), axes: z.array(z.string()).min(2).max(4) }),
])
export type CellFormat = z.infer<typeof cellFormatSchema>

/** The form in which a prompt wants its answer. `invalidAllowed`: "invalid: does not fit" is one of the answers. */
export const answerFormatSchema = z.discriminatedUnion('kind', [
  /** `square`: the number is the side of a square map, so `7x7` is another spelling of `7`. */
  z.object({ kind: z.literal('number'), square: z.boolean(), invalidAllowed: z.boolean() }),
  z.object({ kind: z.literal('shape'), axes: z.array(z.string()).min(2).max(4), invalidAllowed: z.boolean() }),
  /** All whole numbers of a kind, in any order; each counts once. */
  z.object({ kind: z.literal('set'), invalidAllowed: z.boolean() }),
  z.object({ kind: z.literal('choice'), options: optionsSchema }),
  /** One or more of the options. */
  z.object({ kind: z.literal('choices'), options: optionsSchema }),
  /** A matrix (labels count from 0) or a table (labels in words), filled in cell by cell. */
  z.object({
    kind: z.literal('cells'),
    rows: z.array(z.string()).min(1),
    columns: z.array(z.object({ label: z.string(), cell: cellFormatSchema })).min(1),
  }),
])
export type AnswerFormat = z.infer<typeof answerFormatSchema>
export type CellsFormat = Extract<AnswerFormat, { kind: 'cells' }>

export const invalid: Answer = { kind: 'invalid' }
