import type { PixelRange, WindowPositions } from '@/lib/conv/window-positions'
import type { Axis } from './axis-caption'
import type { AxisScale } from './axis-scale'

export const stripHeight = 32

/** More pixels than this are drawn as one band: their borders would be all there is to see. */
const mostCells = 48

const inner = { y: 1, height: stripHeight - 2 }

/** The padded input: padding hatched, the first window tinted, pixels that no window reaches crossed out. */
export function AxisStrip({
  id,
  axis: { input, padding },
  positions,
  scale,
}: {
  id: string
  axis: Axis
  positions: WindowPositions
  scale: AxisScale
}) {
  const padded = { start: -padding, end: input + padding }
  const margins = [
    { start: -padding, end: 0 },
    { start: input, end: input + padding },
  ]
  const [firstWindow] = positions.windows
  return (
    <>
      <defs>
        <Hatch id={`${id}-padding`} ground="fill-sunk" line="stroke-edge" />
        <Hatch id={`${id}-leftover`} ground="fill-wrong-wash" line="stroke-wrong" />
      </defs>
      <rect {...scale.span({ start: 0, end: input })} {...inner} className="fill-sheet" />
      {padding > 0 &&
        margins.map((range) => (
          <rect key={range.start} {...scale.span(range)} {...inner} fill={`url(#${id}-padding)`} />
        ))}
      {firstWindow && <rect {...scale.span(firstWindow)} {...inner} className="fill-window" opacity="0.5" />}
      {!positions.fits && (
        <rect {...scale.span(positions.leftover)} {...inner} fill={`url(#${id}-leftover)`} data-part="leftover" />
      )}
      {pixelsOf(padded).map((pixel) => (
        <rect
          key={pixel}
          {...scale.span({ start: pixel, end: pixel + 1 })}
          {...inner}
          className="fill-none stroke-edge"
          strokeWidth="0.75"
        />
      ))}
      <rect {...scale.span({ start: 0, end: input })} {...inner} className="fill-none stroke-ink" strokeWidth="2" />
    </>
  )
}

function Hatch({ id, ground, line }: { id: string; ground: string; line: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className={ground} />
      <path d="M0 0v6" className={line} strokeWidth="1.5" />
    </pattern>
  )
}

function pixelsOf({ start, end }: PixelRange): number[] {
  if (end - start > mostCells) return []
  return Array.from({ length: end - start }, (_, index) => start + index)
}
