import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { Numbers, Rules, Shades, showsNumbers, side } from './cell-layers'

/** The output map as far as it has come; a curtain lies on what later steps will make. */
export function OutputPicture({ id, plan, frame }: { id: string; plan: SteppingPlan; frame: SteppingFrame }) {
  const [rows, columns] = [plan.size.height.size, plan.size.width.size]
  const { row, column } = frame
  const numbered = showsNumbers(columns)
  const place = { values: plan.output, top: 0, left: 0, numbered }
  const rest = (columns - column - 1) * side
  return (
    <svg
      viewBox={`-2 -2 ${columns * side + 4} ${rows * side + 4}`}
      role="img"
      aria-labelledby={`${id}-title`}
      className="block w-full"
    >
      <title id={`${id}-title`}>Output map so far</title>
      <rect width={columns * side} height={rows * side} className="fill-sheet" />
      <Shades id={id} {...place} />
      <rect
        x={column * side}
        y={row * side}
        width={side}
        height={side}
        className={numbered ? 'fill-window-wash' : 'fill-none'}
      />
      <Numbers {...place} />
      <path
        d={`M${(column + 1) * side} ${row * side}h${rest}v${side}h${-rest}zM0 ${(row + 1) * side}h${columns * side}V${rows * side}H0z`}
        className="fill-sunk"
        data-part="curtain"
      />
      <Rules rows={rows} columns={columns} />
      <rect
        x={column * side}
        y={row * side}
        width={side}
        height={side}
        className="fill-none stroke-window-edge"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
        data-part="current"
      />
    </svg>
  )
}
