import { pooledBlocks } from '@/lib/lesson/pooled'

const values = [
  [1, 3, 2, 1],
  [4, 6, 0, 5],
  [2, 1, 7, 3],
  [0, 8, 4, 2],
]
const side = 2
const cell = 36

/** Max pooling on a small map: of each block of four values, one is kept. */
export function PoolingFigure() {
  const pooled = pooledBlocks(values, side)
  const length = values.length * cell
  const gap = 56
  const outputLeft = length + gap
  const outputTop = (length - pooled.length * cell) / 2
  const pixels = values.flatMap((line, row) => line.map((value, column) => ({ row, column, value })))
  const results = pooled.flatMap((line, row) => line.map((value, column) => ({ row, column, value })))
  const wins = (row: number, column: number, value: number) =>
    pooled[Math.floor(row / side)]?.[Math.floor(column / side)] === value
  return (
    <figure className="max-w-[68ch]">
      <svg
        viewBox={`-3 -3 ${outputLeft + pooled.length * cell + 6} ${length + 6}`}
        role="img"
        aria-labelledby="pooling-title"
        className="figures block w-full max-w-sm"
      >
        <title id="pooling-title">
          {`Max pooling with window ${side} and stride ${side}: ${rowsText(values)} becomes ${rowsText(pooled)}.`}
        </title>
        {pixels.map(({ row, column, value }) => (
          <Value
            key={`${row} ${column}`}
            x={column * cell}
            y={row * cell}
            value={value}
            marked={wins(row, column, value)}
          />
        ))}
        {results.map(({ row, column }) => (
          <rect
            key={`${row} ${column}`}
            x={column * side * cell}
            y={row * side * cell}
            width={side * cell}
            height={side * cell}
            className="fill-none stroke-window-edge"
            strokeWidth="3"
          />
        ))}
        <path
          d={`M${length + 12} ${length / 2}h${gap - 26}m-6 -6l6 6l-6 6`}
          className="fill-none stroke-edge"
          strokeWidth="2.5"
        />
        {results.map(({ row, column, value }) => (
          <Value
            key={`${row} ${column}`}
            x={outputLeft + column * cell}
            y={outputTop + row * cell}
            value={value}
            marked
          />
        ))}
      </svg>
      <figcaption className="mt-2 text-base text-ink-soft">
        Every window keeps its largest value; the {pixels.length - results.length} others are gone.
      </figcaption>
    </figure>
  )
}

function Value({ x, y, value, marked }: { x: number; y: number; value: number; marked: boolean }) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width={cell}
        height={cell}
        className={`stroke-edge ${marked ? 'fill-window-wash' : 'fill-sheet'}`}
      />
      <text
        x={x + cell / 2}
        y={y + cell / 2 + 5}
        textAnchor="middle"
        className={`text-base ${marked ? 'fill-ink font-semibold' : 'fill-ink-soft'}`}
      >
        {value}
      </text>
    </>
  )
}

function rowsText(rows: readonly (readonly number[])[]): string {
  return rows.map((row) => row.join(' ')).join(' / ')
}
