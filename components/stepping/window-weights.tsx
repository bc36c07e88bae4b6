import { memo } from 'react'
import { cellText } from '@/lib/figures/stepping-number'
import { laidKernel, type SteppingSetup } from '@/lib/figures/stepping-setup'
import { side } from './cell-side'

/** Each weight in the corner of the pixel that it lies on, from the window's corner. */
export const WindowWeights = memo(function WindowWeights({ setup }: { setup: SteppingSetup }) {
  const { dilation } = setup
  const weights = laidKernel(setup).flatMap((row, r) =>
    row.map((weight, c) => ({
      text: `×${cellText(weight)}`,
      x: (c * dilation + 1) * side - 3,
      y: (r * dilation + 1) * side - 4,
    })),
  )
  return (
    <g textAnchor="end" className="figures fill-window-ink font-semibold">
      {weights.map(({ text, x, y }) => (
        <text key={`${x} ${y}`} x={x} y={y} fontSize={Math.min(11, 56 / text.length)}>
          {text}
        </text>
      ))}
    </g>
  )
})
