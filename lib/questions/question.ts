import { z } from 'zod'
import { answerFormatSchema, answerSchema, cellAnswerSchema } from './answer'
import { carrySchema } from './carry'
import { conventionIds } from './conventions'
import { misconceptionIds } from './misconceptions'

/** Names one drawn question for ever: the same family, version, constraints and seed draw the same numbers. */
export const questionRefSchema = z.object({
  family: z.string(),
  version: z.int().min(1),
  seed: z.string(),
  /** The drawn numbers by symbol, e.g. `{ W: 13, F: 5, P: 2, S: 2 }`, with whatever else the family draws. */
  parameters: z.record(z.string(), z.json()),
})
export type QuestionRef = z.infer<typeof questionRefSchema>

/** A table to read from; cells are texts with LaTeX between dollar signs. */
const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) })

/** Lines of program text. */
const listingSchema = z.object({ name: z.string(), lines: z.array(z.string()) })

const matrixSchema = z.object({ name: z.string(), rows: z.array(z.array(z.number())) })

/**
 * How a window of `window` x `window` pixels begins: in the corner of one of the matrices, which has `padding` cells around it
 * that hold zeros or do not count, and then `stride` pixels on.
 */
const openingSchema = z.object({
  /** The name of the matrix. */
  matrix: z.string(),
  window: z.int().min(1),
  padding: z.int().min(0),
  border: z.enum(['zeros', 'does not count']),
  stride: z.int().min(1),
})
export type Opening = z.infer<typeof openingSchema>

/** What a student may see. Texts are paragraphs (blank line between) with LaTeX between dollar signs. */
export const promptSchema = z.object({
  title: z.string(),
  text: z.string(),
  /** The drawn numbers as people look them up: symbol in LaTeX, name in words, value with unit as text. */
  given: z.array(z.object({ symbol: z.string(), name: z.string(), value: z.string() })),
  matrices: z.array(matrixSchema),
  tables: z.array(tableSchema).default([]),
  listings: z.array(listingSchema).default([]),
  /** Drawn beside the matrices; where the window stands for the asked output is for the student to find. */
  opening: openingSchema.nullable().default(null),
  convention: z.enum(conventionIds),
  format: answerFormatSchema,
  /** 1 (one step) to 5 (several steps with traps). */
  difficulty: z.int().min(1).max(5),
})
export type Prompt = z.infer<typeof promptSchema>

/** The wrong answer that one misconception gives on these numbers, and the line of the calculation that went wrong. */
export const slipSchema = z.object({
  misconception: z.enum(misconceptionIds),
  answer: answerSchema,
  line: z.string(),
})
export type Slip = z.infer<typeof slipSchema>

/** The wrong answer of two misconceptions at once; looked at only where no single one explains an answer. */
export const pairSlipSchema = z.object({
  misconceptions: z.tuple([z.enum(misconceptionIds), z.enum(misconceptionIds)]),
  answer: answerSchema,
  line: z.string(),
})
export type PairSlip = z.infer<typeof pairSlipSchema>

/** What one misconception puts into a single cell of a table; rows and columns count from 0. */
export const cellSlipSchema = z.object({
  misconception: z.enum(misconceptionIds),
  row: z.int().min(0),
  column: z.int().min(0),
  answer: cellAnswerSchema,
  line: z.string(),
})
export type CellSlip = z.infer<typeof cellSlipSchema>

export const stepSchema = z.object({ label: z.string(), text: z.string() })
export type Step = z.infer<typeof stepSchema>

/** What the worked solution draws. It would give the answer away, so it belongs to the key. */
export const figureSchema = z.discriminatedUnion('kind', [
  /** One axis of the padded input with every window position; sizes in pixels. */
  z.object({
    kind: z.literal('axis'),
    input: z.int(),
    filter: z.int(),
    padding: z.int(),
    stride: z.int(),
  }),
  /** A small padded input with the window of one output cell, and the kernel that lies on it. */
  z.object({
    kind: z.literal('cell'),
    input: z.array(z.array(z.number())),
    kernel: z.array(z.array(z.number())),
    padding: z.int(),
    stride: z.int(),
    row: z.int(),
    column: z.int(),
  }),
  /** A block of weights: `filters` filters of `height` x `width` x `depth`, each with `biases` biases (0 or 1). */
  z.object({
    kind: z.literal('weights'),
    filters: z.int(),
    height: z.int(),
    width: z.int(),
    depth: z.int(),
    biases: z.int(),
  }),
])
export type Figure = z.infer<typeof figureSchema>

/** What must not leave the server before review is allowed. */
export const answerKeySchema = z.object({
  correct: answerSchema,
  slips: z.array(slipSchema),
  pairs: z.array(pairSlipSchema).default([]),
  cellSlips: z.array(cellSlipSchema).default([]),
  /** How a later cell follows from an earlier one, where an error carried forward is counted once. */
  carry: carrySchema.nullable().default(null),
  steps: z.array(stepSchema),
  figure: figureSchema.nullable(),
})
export type AnswerKey = z.infer<typeof answerKeySchema>

export type Question = { ref: QuestionRef; prompt: Prompt; key: AnswerKey }
