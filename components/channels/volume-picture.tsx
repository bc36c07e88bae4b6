const offset = 5

/** A stack of square maps seen from the front, `unit` units a pixel; a window of `window` pixels goes through all of them. */
export function VolumePicture({
  x,
  y,
  side,
  depth,
  unit,
  look,
  window = null,
  step = offset,
}: {
  x: number
  y: number
  side: number
  depth: number
  unit: number
  look: 'map' | 'filter'
  window?: number | null
  step?: number
}) {
  const slices = Array.from({ length: depth }, (_, index) => depth - 1 - index)
  const length = side * unit
  return slices.map((slice) => {
    const left = x + slice * step
    const top = y + (depth - 1 - slice) * step
    return (
      <g key={slice} strokeWidth="1">
        <rect
          x={left}
          y={top}
          width={length}
          height={length}
          className={look === 'map' ? 'fill-sheet stroke-ink' : 'fill-window stroke-window-edge'}
        />
        {window !== null && (
          <rect
            x={left + unit}
            y={top + unit}
            width={window * unit}
            height={window * unit}
            className="fill-window stroke-window-edge"
          />
        )}
      </g>
    )
  })
}
