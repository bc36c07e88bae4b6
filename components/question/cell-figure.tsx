import { type Cell, traceCell } from './trace-cell'

const side = 40

/** The padded input with the window of one output cell; under each value in the window stands its weight. */
export function CellFigure({ id, ...cell }: Cell & { id: string }) {
  const { input, padding, row, column } = cell
  const { corner, span, taps, sum } = traceCell(cell)
  const rows = input.length + 2 * padding
  const columns = (input[0]?.length ?? 0) + 2 * padding
  const pixels = Array.from({ length: rows * columns }, (_, index) => ({
    top: Math.floor(index / columns),
    left: index % columns,
  }))
  const valueAt = (top: number, left: number) => input[top - padding]?.[left - padding] ?? null
  const caption =
    `Output cell (${row}, ${column}), counted from 0: the window starts at row ${corner.padded.top}, column ` +
    `${corner.padded.left} of the padded input. Each value is multiplied by the weight below it; the products add up to ${number(sum)}.`
  return (
    <figure className="max-w-2xl">
      <svg
        viewBox={`-2 -2 ${columns * side + 4} ${rows * side + 4}`}
        width={columns * side + 4}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-caption`}
        className="figures block h-auto max-w-full"
      >
        <title id={`${id}-title`}>The window of one output cell</title>
        {pixels.map(({ top, left }) => (
          <Pixel key={`${top} ${left}`} top={top} left={left} value={valueAt(top, left)} />
        ))}
        <rect
          x={corner.padded.left * side}
          y={corner.padded.top * side}
          width={span.width * side}
          height={span.height * side}
          className="fill-window-wash stroke-window-edge"
          strokeWidth="4"
        />
        {taps.map((tap) => {
          const x = (tap.column + padding) * side + side / 2
          const y = (tap.row + padding) * side
          return (
            <g key={`${tap.row} ${tap.column}`} textAnchor="middle" data-part="tap">
              <text x={x} y={y + 18} className="fill-ink text-base font-semibold">
                {number(tap.value)}
              </text>
              <text x={x} y={y + 34} className="fill-window-ink text-[13px]">
                ×{number(tap.weight)}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption id={`${id}-caption`} className="mt-3 text-base text-ink-soft">
        {caption}
      </figcaption>
    </figure>
  )
}

/** A value of the input, or (`value` null) a zero of the padding. */
function Pixel({ top, left, value }: { top: number; left: number; value: number | null }) {
  return (
    <>
      <rect
        x={left * side}
        y={top * side}
        width={side}
        height={side}
        className={`stroke-edge ${value === null ? 'fill-sunk' : 'fill-sheet'}`}
        strokeWidth="1"
        strokeDasharray={value === null ? '3 3' : undefined}
      />
      <text
        x={left * side + side / 2}
        y={top * side + side / 2 + 5}
        textAnchor="middle"
        className={`text-base ${value === null ? 'fill-ink-soft' : 'fill-ink'}`}
      >
        {number(value ?? 0)}
      </text>
    </>
  )
}

function number(value: number): string {
  return String(value).replace('-', '−')
}
