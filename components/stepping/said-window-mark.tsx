import type { SaidWindow } from '@/lib/figures/said-window'
import { ordinal } from '@/lib/figures/stepping-words'
import { side } from './cell-side'
import { Outline } from './outline'

/** The window that an answer speaks of, along the top of the input, with its number. */
export function SaidWindowMark({
  said: { number, column, columns, rows },
  scale,
}: {
  said: SaidWindow
  /** Of the label, so that it can be read in a large grid. */
  scale: number
}) {
  const label = ordinal(number)
  const width = label.length * 11 + 12
  return (
    <g data-part="said-window">
      <Outline look="said" part="said-outline" column={column} columns={columns} rows={rows} />
      <g transform={`translate(${column * side} 0) scale(${scale})`}>
        <rect width={width} height="24" className="fill-ink" />
        <text x={width / 2} y="17" textAnchor="middle" fontSize="16" className="figures fill-sheet font-semibold">
          {label}
        </text>
      </g>
    </g>
  )
}
