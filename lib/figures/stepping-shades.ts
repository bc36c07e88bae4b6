import type { Grid } from '@/lib/figures/stepping-setup'

/** Cells of about the same value: `level` from 1 up to shadeLevels, by size; zeros are in none. */
export type Shade = {
  readonly sign: 'positive' | 'negative'
  readonly level: number
  readonly cells: readonly { readonly row: number; readonly column: number }[]
}

export const shadeLevels = 8

/** All cells of a grid by shade, as a share of the value that is largest in size; a grid of any size makes at most 16 shades. */
export function shadesOf(grid: Grid): Shade[] {
  const largest = grid.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const shades = new Map<number, { row: number; column: number }[]>()
  const add = (level: number, cell: { row: number; column: number }) => {
    const cells = shades.get(level)
    if (cells) cells.push(cell)
    else shades.set(level, [cell])
  }
  for (const [row, values] of grid.entries()) {
    for (const [column, value] of values.entries()) {
      const level = Math.sign(value) * Math.ceil((Math.abs(value) / largest) * shadeLevels)
      if (value !== 0) add(level, { row, column })
    }
  }
  return [...shades].map(([level, cells]) => ({
    sign: level > 0 ? 'positive' : 'negative',
    level: Math.abs(level),
    cells,
  }))
}
