import { z } from 'zod'
import { misconceptionIds } from '@/lib/questions/misconceptions'

/** The item of a bank that a question of an exam is drawn from: the same question with other numbers in other attempts. */
const itemRefSchema = z.object({ bankId: z.string(), item: z.int() })
export type ItemRef = z.infer<typeof itemRefSchema>

/**
 * What an instructor decides about the marks of an exam after it was sat, as it is stored. `leave-out` takes a question out of
 * the total, `full-points` gives its points to everybody. `accept-all` takes every answer that can be read as right, the
 * next two take one more: as typed, or the one that a misconception leads to on each student's own numbers. `worth` sets a
 * question's points. `present-key` works the key out anew by the present code of the question's own version, for one question
 * or (null) all; `reworded`: also where the question would read otherwise today.
 */
export const rulingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave-out'), item: itemRefSchema }),
  z.object({ kind: z.literal('full-points'), item: itemRefSchema }),
  z.object({ kind: z.literal('accept-all'), item: itemRefSchema }),
  z.object({ kind: z.literal('accept-answer'), item: itemRefSchema, raw: z.string() }),
  z.object({ kind: z.literal('accept-mistake'), item: itemRefSchema, misconception: z.enum(misconceptionIds) }),
  z.object({ kind: z.literal('worth'), item: itemRefSchema, points: z.number().min(0) }),
  z.object({ kind: z.literal('present-key'), item: itemRefSchema.nullable(), reworded: z.boolean() }),
])
export type Ruling = z.infer<typeof rulingSchema>
export type RulingKind = Ruling['kind']

/** Whether a ruling is about the question that was drawn from this item. */
export function concerns({ item }: Ruling, from: ItemRef | null): boolean {
  return item === null || (from !== null && item.bankId === from.bankId && item.item === from.item)
}

/** Whether two rulings decide the same. */
export function sameRuling(one: Ruling, other: Ruling): boolean {
  return JSON.stringify(rulingSchema.parse(one)) === JSON.stringify(rulingSchema.parse(other))
}
