import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { fineIn, showsNumbers, side, viewBoxOf } from './cell-side'
import { Numbers } from './numbers'
import { Outline } from './outline'
import { Rules } from './rules'
import { Shades } from './shades'

/** The output map as far as it has come; a curtain lies on what later steps will make, so that a step changes little. */
export function OutputPicture({ id, plan, frame }: { id: string; plan: SteppingPlan; frame: SteppingFrame }) {
  const sheet = { rows: plan.size.height.size, columns: plan.size.width.size }
  const { row, column } = frame
  const numbered = showsNumbers(sheet.columns)
  const [width, height] = [sheet.columns * side, sheet.rows * side]
  const curtain = `M${(column + 1) * side} ${row * side}H${width}V${height}H0V${(row + 1) * side}H${(column + 1) * side}z`
  return (
    <svg viewBox={viewBoxOf(sheet)} role="img" aria-labelledby={`${id}-title`} className="block w-full">
      <title id={`${id}-title`}>Output map so far</title>
      <rect width={width} height={height} className="fill-sheet" />
      <Shades id={id} values={plan.output} offset={0} numbered={numbered} />
      {numbered && <rect x={column * side} y={row * side} width={side} height={side} className="fill-window-wash" />}
      {numbered && (
        <g className={fineIn(sheet.columns, 'numbers')}>
          <Numbers values={plan.output} offset={0} />
        </g>
      )}
      <path d={curtain} className="fill-sunk" data-part="curtain" />
      <Rules {...sheet} />
      <Outline look="window" part="current" row={row} column={column} rows={1} columns={1} />
    </svg>
  )
}
