import { memo } from 'react'
import type { PerAxis } from '@/lib/conv/per-axis'
import { side } from './cell-side'

/** The zeros of the padding, smaller and paler than what was given. */
export const PaddingZeros = memo(function PaddingZeros({
  padded: { height, width },
  padding,
}: {
  padded: PerAxis<number>
  padding: number
}) {
  const cells = Array.from({ length: height * width }, (_, cell) => ({
    row: Math.floor(cell / width),
    column: cell % width,
  }))
  const isPadding = (index: number, count: number) => index < padding || index >= count - padding
  return (
    <g textAnchor="middle" fontSize="12" className="figures fill-ink-soft">
      {cells
        .filter(({ row, column }) => isPadding(row, height) || isPadding(column, width))
        .map(({ row, column }) => (
          <text key={`${row} ${column}`} x={(column + 0.5) * side} y={(row + 0.5) * side + 4}>
            0
          </text>
        ))}
    </g>
  )
})
