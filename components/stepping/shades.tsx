import { memo } from 'react'
import type { Grid } from '@/lib/figures/stepping-setup'
import { shadeLevels, shadesOf } from '@/lib/figures/stepping-shades'
import { side } from './cell-side'

/** Under numbers the shades stay so light that the numbers can be read; without numbers they are all there is to see. */
const darkest = { numbered: 0.3, plain: 0.88 }

/** The values of a grid as ink: the larger, the more of it; negative values are striped. One path per shade, however many cells. */
export const Shades = memo(function Shades({
  id,
  values,
  offset,
  numbered,
}: {
  id: string
  values: Grid
  /** Cells that lie above and to the left. */
  offset: number
  numbered: boolean
}) {
  const most = numbered ? darkest.numbered : darkest.plain
  const stripes = `${id}-stripes`
  return (
    <>
      <defs>
        <pattern id={stripes} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M4 0v8" className="stroke-ink" strokeWidth="4" />
        </pattern>
      </defs>
      <g shapeRendering="crispEdges" transform={`translate(${offset * side} ${offset * side})`}>
        {shadesOf(values).map(({ sign, level, cells }) => (
          <path
            key={`${sign} ${level}`}
            d={cells.map(({ row, column }) => `M${column * side} ${row * side}h${side}v${side}h${-side}z`).join('')}
            className={sign === 'positive' ? 'fill-ink' : undefined}
            fill={sign === 'positive' ? undefined : `url(#${stripes})`}
            opacity={Math.round((level / shadeLevels) * most * 1000) / 1000}
            data-sign={sign}
          />
        ))}
      </g>
    </>
  )
})
