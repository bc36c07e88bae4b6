import type { Grid } from '@/lib/questions/correlate'

/** By 180 degrees: the last value comes first. */
export function turned(rows: Grid): number[][] {
  const last = rows.length - 1
  return rows.map((row, r) => {
    const opposite = rows[last - r] ?? []
    return row.map((_, c) => opposite[row.length - 1 - c] as number)
  })
}

/** Rows become columns. */
export function transposed(rows: Grid): number[][] {
  return (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] as number))
}

/** Left and right exchanged. */
export function mirrored(rows: Grid): number[][] {
  return rows.map((row) => [...row].reverse())
}

/** Top and bottom exchanged. */
export function upsideDown(rows: Grid): number[][] {
  return rows.map((_, r) => [...(rows[rows.length - 1 - r] ?? [])])
}

export function sameGrid(one: Grid, other: Grid): boolean {
  return (
    one.length === other.length &&
    one.every((row, r) => row.length === other[r]?.length && row.every((value, c) => value === other[r]?.[c]))
  )
}
