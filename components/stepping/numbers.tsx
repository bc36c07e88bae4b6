import { memo } from 'react'
import { cellText } from '@/lib/figures/stepping-number'
import type { Grid } from '@/lib/figures/stepping-setup'
import { side } from './cell-side'

/** The values of a grid as numbers, all in one size, which the longest of them sets. */
export const Numbers = memo(function Numbers({ values, offset }: { values: Grid; offset: number }) {
  const cells = values.flatMap((row, r) =>
    row.map((value, c) => ({ text: cellText(value), x: (offset + c + 0.5) * side, y: (offset + r + 0.5) * side })),
  )
  const longest = cells.reduce((most, { text }) => Math.max(most, text.length), 1)
  const size = Math.min(0.42, 1.45 / longest) * side
  return (
    <g textAnchor="middle" fontSize={size} className="figures fill-ink">
      {cells.map(({ text, x, y }) => (
        <text key={`${x} ${y}`} x={x} y={y + size * 0.36}>
          {text}
        </text>
      ))}
    </g>
  )
})
