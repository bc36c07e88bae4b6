import { memo } from 'react'
import { type Sheet, side } from './cell-side'

/** The lines between cells, thin at any size. */
export const Rules = memo(function Rules({ rows, columns }: Sheet) {
  const across = Array.from({ length: rows + 1 }, (_, row) => `M0 ${row * side}h${columns * side}`)
  const down = Array.from({ length: columns + 1 }, (_, column) => `M${column * side} 0v${rows * side}`)
  return (
    <path
      d={[...across, ...down].join('')}
      className="fill-none stroke-edge"
      strokeWidth="0.6"
      vectorEffect="non-scaling-stroke"
    />
  )
})
