import { side } from './cell-side'

const looks = {
  input: { className: 'fill-none stroke-ink', strokeWidth: 2, strokeDasharray: undefined },
  window: { className: 'fill-none stroke-window-edge', strokeWidth: 3, strokeDasharray: undefined },
  next: { className: 'fill-none stroke-window-edge', strokeWidth: 2, strokeDasharray: '4 4' },
  misfit: { className: 'fill-none stroke-wrong', strokeWidth: 2, strokeDasharray: '5 4' },
  said: { className: 'fill-none stroke-ink', strokeWidth: 2.5, strokeDasharray: '2 3' },
} as const

/** A frame round so many rows and columns of cells; its line is as thick at any size. */
export function Outline({
  look,
  part,
  row = 0,
  column = 0,
  rows,
  columns,
}: {
  look: keyof typeof looks
  part: string
  row?: number
  column?: number
  rows: number
  columns: number
}) {
  return (
    <rect
      x={column * side}
      y={row * side}
      width={columns * side}
      height={rows * side}
      vectorEffect="non-scaling-stroke"
      data-part={part}
      {...looks[look]}
    />
  )
}
