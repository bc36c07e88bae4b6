import type { PixelRange } from '@/lib/conv/window-positions'
import { ordinal } from '@/lib/figures/stepping-words'
import type { AxisScale } from './axis-scale'

export const saidHeight = 26

/** The window that an answer speaks of, dotted below the others; the student's own where the answer counts it. */
export function SaidBar({
  number,
  own,
  range,
  scale,
  y,
}: {
  number: number
  own: boolean
  range: PixelRange
  scale: AxisScale
  y: number
}) {
  return (
    <g data-part="said-window">
      <rect
        {...scale.span(range)}
        y={y + 3}
        height={20}
        rx="2"
        className="fill-sheet stroke-ink"
        strokeWidth="2"
        strokeDasharray="2 3"
      />
      <text
        x={scale.at(range.start)}
        dx="-6"
        y={y + 18}
        textAnchor="end"
        className="fill-ink text-[13px] font-semibold"
      >
        {own ? 'your' : 'the'} {ordinal(number)}
      </text>
    </g>
  )
}
