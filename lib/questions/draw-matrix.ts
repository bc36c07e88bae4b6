import { z } from 'zod'
import { numberWithin, type Range } from '@/lib/questions/constraint-range'
import type { Random } from '@/lib/random/create-random'

/** A matrix of whole numbers, each drawn from the range. */
export function drawMatrix(random: Random, height: number, width: number, { min, max }: Range): number[][] {
  const rows: number[][] = []
  for (let r = 0; r < height; r++) {
    const row: number[] = []
    for (let c = 0; c < width; c++) row.push(random.integer(min, max))
    rows.push(row)
  }
  return rows
}

/** A square matrix, as the parameters of a family list it. */
export function squareWithin(side: Range, value: Range) {
  return z
    .array(z.array(numberWithin(value)))
    .min(side.min)
    .max(side.max)
    .refine((rows) => rows.every((row) => row.length === rows.length), { error: 'the matrix must be square' })
}
