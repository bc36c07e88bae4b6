import type { PixelRange, WindowPositions } from '@/lib/conv/window-positions'
import { axisRows } from './axis-rows'
import type { AxisScale } from './axis-scale'

const rowHeight = 20
const barHeight = 16

export function windowsHeight(positions: WindowPositions): number {
  const rows = axisRows(positions.windows).length + (positions.fits ? 0 : 1)
  return rows * rowHeight
}

/** One bar per window, numbered by the output it makes, and dashed the window that would come next but does not fit. */
export function AxisWindows({ positions, scale }: { positions: WindowPositions; scale: AxisScale }) {
  const rows = axisRows(positions.windows)
  return (
    <>
      {rows.map((row, index) =>
        row.kind === 'gap' ? (
          <text key="gap" x="50%" y={index * rowHeight + 13} textAnchor="middle" className="fill-ink-soft text-sm">
            {row.hidden} more
          </text>
        ) : (
          <g key={row.output} data-part="window">
            <rect
              {...scale.span(row.range)}
              y={index * rowHeight}
              height={barHeight}
              rx="2"
              className="fill-window stroke-window-edge"
            />
            <OutputNumber output={row.output} range={row.range} scale={scale} y={index * rowHeight + 12.5} />
          </g>
        ),
      )}
      {!positions.fits && (
        <rect
          {...scale.span(positions.nextWindow)}
          y={rows.length * rowHeight + 1}
          height={barHeight}
          rx="2"
          data-part="next-window"
          className="fill-wrong-wash stroke-wrong"
          strokeWidth="1.5"
          strokeDasharray="5 3"
        />
      )}
    </>
  )
}

/** Inside the bar where even a phone leaves room for it, else beside the bar on the side with more room. */
function OutputNumber({
  output,
  range: { start, end },
  scale,
  y,
}: {
  output: number
  range: PixelRange
  scale: AxisScale
  y: number
}) {
  const phone = 300
  const label = { y, children: output }
  if (((end - start) / scale.width) * phone > 24) {
    return (
      <text {...label} x={scale.at((start + end) / 2)} textAnchor="middle" className="fill-on-window text-[13px]" />
    )
  }
  if (Number.parseFloat(scale.at(end)) < 85) {
    return <text {...label} x={scale.at(end)} dx="5" className="fill-ink text-[13px]" />
  }
  return <text {...label} x={scale.at(start)} dx="-5" textAnchor="end" className="fill-ink text-[13px]" />
}
