import type { PixelRange } from '@/lib/conv/window-positions'

export type AxisRow = { kind: 'window'; output: number; range: PixelRange } | { kind: 'gap'; hidden: number }

const first = 5
const last = 3

/** One row per window, outputs counted from 1; of many windows the first and the last, with a gap that says how many. */
export function axisRows(windows: readonly PixelRange[]): AxisRow[] {
  const rows = windows.map((range, index): AxisRow => ({ kind: 'window', output: index + 1, range }))
  if (rows.length <= first + last + 2) return rows
  const gap: AxisRow = { kind: 'gap', hidden: rows.length - first - last }
  return [...rows.slice(0, first), gap, ...rows.slice(-last)]
}
