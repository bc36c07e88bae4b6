import type { Cell } from '@/lib/exercise/case-result'
import { sameValue } from '@/lib/exercise/same-map'
import { largestSide } from '@/lib/exercise/sandbox-limits'
import type { Grid } from '@/lib/questions/correlate'

/** What is wrong with a returned map, in words: its shape, what is no number, or how many cells differ. */
export function describeMap(rows: readonly (readonly Cell[])[], right: Grid): string {
  const [height, width] = [right.length, right[0]?.length ?? 0]
  const uneven = rows.findIndex((row) => row.length !== rows[0]?.length)
  if (uneven > 0) {
    return `Your rows differ in length: row 0 has ${rows[0]?.length} cells, row ${uneven} has ${rows[uneven]?.length}.`
  }
  const [rowCount, columnCount] = [rows.length, rows[0]?.length ?? 0]
  if (rowCount !== height || columnCount !== width) {
    const swapped = rowCount === width && columnCount === height
    const sentence = `Your map is ${countOf(rowCount)} × ${countOf(columnCount)}; it should be ${height} × ${width}.`
    return swapped ? `${sentence} Rows and columns are exchanged.` : sentence
  }
  const odd = firstCell(rows, (value) => typeof value !== 'number' || !Number.isFinite(value))
  if (odd) {
    return (
      `Row ${odd.row}, column ${odd.column} of your map is ${odd.value}. ` +
      'That happens when a window goes past the end of the padded image, or when a variable has no value yet.'
    )
  }
  const wrong = right.flatMap((row, r) => row.filter((value, c) => !sameValue(rows[r]?.[c], value))).length
  const first = firstCell(rows, (value, r, c) => !sameValue(value, right[r]?.[c] ?? Number.NaN))
  const where = first
    ? ` The first is in row ${first.row}, column ${first.column}: ${first.value} instead of ${right[first.row]?.[first.column]}.`
    : ''
  return `The size is right, but ${wrong} of the ${height * width} cells ${wrong === 1 ? 'differs' : 'differ'}.${where}`
}

/** Whatever is larger was cut off. */
function countOf(length: number): string {
  return length === largestSide ? `at least ${length}` : String(length)
}

function firstCell(
  rows: readonly (readonly Cell[])[],
  matches: (value: Cell, row: number, column: number) => boolean,
): { row: number; column: number; value: Cell } | null {
  for (const [row, values] of rows.entries()) {
    const column = values.findIndex((value, c) => matches(value, row, c))
    const value = values[column]
    if (value !== undefined) return { row, column, value }
  }
  return null
}
