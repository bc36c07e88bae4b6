import { memo } from 'react'
import { cellText } from '@/lib/figures/stepping-number'
import type { Grid } from '@/lib/figures/stepping-setup'
import { shadeLevels, shadesOf } from '@/lib/figures/stepping-shades'

/** Units of a drawing that a cell is wide. */
export const side = 40

/** More columns than this, and the numbers in the cells could not be read. */
const mostNumbered = 16

export function showsNumbers(columns: number): boolean {
  return columns <= mostNumbered
}

/** Under numbers the shades stay so light that the numbers can be read; without numbers they are all there is to see. */
const darkest = { numbered: 0.3, plain: 0.88 }

type LayerProps = { values: Grid; top: number; left: number; numbered: boolean }

/** The values of a grid as ink: the larger, the more of it; negative values are striped. */
export const Shades = memo(function Shades({ id, values, top, left, numbered }: LayerProps & { id: string }) {
  const most = numbered ? darkest.numbered : darkest.plain
  return (
    <>
      <defs>
        <pattern id={`${id}-stripes`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M4 0v8" className="stroke-ink" strokeWidth="4" />
        </pattern>
      </defs>
      <g shapeRendering="crispEdges" transform={`translate(${left * side} ${top * side})`}>
        {shadesOf(values).map(({ sign, level, cells }) => (
          <path
            key={`${sign} ${level}`}
            d={cells.map(({ row, column }) => `M${column * side} ${row * side}h${side}v${side}h${-side}z`).join('')}
            className={sign === 'positive' ? 'fill-ink' : undefined}
            fill={sign === 'positive' ? undefined : `url(#${id}-stripes)`}
            opacity={Math.round((level / shadeLevels) * most * 1000) / 1000}
            data-sign={sign}
          />
        ))}
      </g>
    </>
  )
})

/** The values of a grid as numbers, as large as the longest of them allows. */
export const Numbers = memo(function Numbers({ values, top, left, numbered }: LayerProps) {
  if (!numbered) return null
  const cells = values.flatMap((row, r) =>
    row.map((value, c) => ({ text: cellText(value), x: (left + c + 0.5) * side, y: (top + r + 0.5) * side })),
  )
  const longest = cells.reduce((most, { text }) => Math.max(most, text.length), 1)
  const size = Math.min(0.42, 1.4 / longest) * side
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

/** The lines between the cells, thin at any size. */
export const Rules = memo(function Rules({ rows, columns }: { rows: number; columns: number }) {
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
