import { axisPadding } from '@/lib/conv/axis-padding'
import type { PixelRange, WindowPositions } from '@/lib/conv/window-positions'
import type { UnevenAxis } from './axis-caption'
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
  axis: UnevenAxis
  positions: WindowPositions
  scale: AxisScale
}) {
  const { before, after } = axisPadding(padding)
  const padded = { start: -before, end: input + after }
  const margins = [
    { start: -before, end: 0 },
    { start: input, end: input + after },
  ].filter(({ start, end }) => end > start)
  const [firstWindow] = positions.windows
  return (
    <>
      <defs>
        <Hatch id={`${id}-padding`} ground="fill-sunk" line="stroke-edge" />
        <Hatch id={`${id}-leftover`} ground="fill-wrong-wash" line="stroke-wrong" />
      </defs>
      <rect {...scale.span({ start: 0, end: input })} {...inner} className="fill-sheet" />
      {margins.map((range) => (
        <rect key={range.start} {...scale.span(range)} {...inner} fill={`url(#${id}-padding)`} />
      ))}
      {firstWindow && <rect {...scale.span(firstWindow)} {...inner} className="fill-window" opacity="0.5" />}
      {!positions.fits && (
        <rect {...scale.span(positions.leftover)} {...inner} fill={`url(#${id}-leftover)`} data-part="leftover" />
      )}
      <PixelBorders range={padded} scale={scale} />
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

/** All borders in one path, which is stretched to the width and keeps its lines thin. */
function PixelBorders({ range: { start, end }, scale }: { range: PixelRange; scale: AxisScale }) {
  const cells = end - start
  if (cells > mostCells) return null
  const borders = Array.from({ length: cells + 1 }, (_, cell) => `M${cell} 0V1`).join('')
  return (
    <svg
      {...scale.span({ start, end })}
      {...inner}
      viewBox={`0 0 ${cells} 1`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
      data-part="pixels"
    >
      <path
        d={`${borders}M0 0H${cells}M0 1H${cells}`}
        className="fill-none stroke-edge"
        strokeWidth="0.75"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
