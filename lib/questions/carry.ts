import { z } from 'zod'

const positive = z.int().min(1)
const window = { F: positive, P: z.int().min(0), S: positive }

/** One row of a layer table, as data: sizes in pixels, `K` filters or units. */
export const tableLayerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conv'), ...window, K: positive }),
  z.object({ kind: z.literal('pool'), ...window }),
  z.object({ kind: z.literal('flatten') }),
  z.object({ kind: z.literal('dense'), K: positive }),
])
export type TableLayer = z.infer<typeof tableLayerSchema>

/**
 * How the rows of a layer table follow from each other. A row that follows rightly from the student's own row above it is
 * counted as right, so that one error costs one cell. `columns` says what each column of the answer holds.
 */
export const carrySchema = z.object({
  kind: z.literal('layers'),
  /** Height, width and channels of the network's input. */
  input: z.tuple([positive, positive, positive]),
  layers: z.array(tableLayerSchema).min(1),
  columns: z.array(z.enum(['shape', 'parameters'])).min(1),
})
export type Carry = z.infer<typeof carrySchema>
