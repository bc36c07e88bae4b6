import type { Grid } from '@/lib/questions/correlate'

/** How far apart two values may be, for values up to 1 in all, for larger ones in proportion: sums may be added up in any order. */
const tolerance = 1e-9

/** Whether a value counts as the right one. */
export function sameValue(value: unknown, right: number): boolean {
  return typeof value === 'number' && Math.abs(value - right) <= tolerance * Math.max(1, Math.abs(right))
}

/** Whether a map has the right shape and counts as right everywhere. */
export function sameMap(rows: readonly (readonly unknown[])[], right: Grid): boolean {
  return (
    rows.length === right.length &&
    right.every((row, r) => rows[r]?.length === row.length && row.every((value, c) => sameValue(rows[r]?.[c], value)))
  )
}
