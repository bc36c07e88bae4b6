import { columnsWith, type SaidWindow } from '@/lib/figures/said-window'
import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { fineIn, showsNumbers, side, viewBoxOf } from './cell-side'
import { MisfitMarks } from './misfit-marks'
import { Moving } from './moving'
import { Numbers } from './numbers'
import { Outline } from './outline'
import { PaddingZeros } from './padding-zeros'
import { Rules } from './rules'
import { SaidWindowMark } from './said-window-mark'
import { Shades } from './shades'
import { WindowTaps } from './window-taps'
import { WindowWeights } from './window-weights'

/** The padded input with the window where it stands, what no window reaches, and windows that do not fit. */
export function InputPicture({
  id,
  plan,
  frame,
  said,
}: {
  id: string
  plan: SteppingPlan
  frame: SteppingFrame
  said: SaidWindow | null
}) {
  const { padded, setup, size } = plan
  const { input, padding } = setup
  const columns = columnsWith(plan, said)
  const numbered = showsNumbers(columns)
  const inner = { row: padding, column: padding, rows: input.length, columns: padded.width - 2 * padding }
  const { top, left } = frame.trace.corner.padded
  return (
    <svg
      viewBox={viewBoxOf({ rows: padded.height, columns })}
      role="img"
      aria-labelledby={`${id}-title`}
      className="block w-full"
    >
      <title id={`${id}-title`}>{`Input, padding and the window at row ${top}, column ${left}`}</title>
      <rect width={padded.width * side} height={padded.height * side} className="fill-sunk" />
      <rect
        x={padding * side}
        y={padding * side}
        width={inner.columns * side}
        height={inner.rows * side}
        className="fill-sheet"
      />
      <Shades id={id} values={input} offset={padding} numbered={numbered} />
      <Moving top={top} left={left}>
        <WindowTaps setup={setup} numbered={numbered} />
      </Moving>
      <Rules rows={padded.height} columns={padded.width} />
      <Outline look="input" part="input" {...inner} />
      <MisfitMarks id={id} plan={plan} row={frame.row} next={said === null} />
      {numbered && (
        <g className={fineIn(columns, 'numbers')}>
          <PaddingZeros padded={padded} padding={padding} />
          <Numbers values={input} offset={padding} />
        </g>
      )}
      <Moving top={top} left={left}>
        {numbered && (
          <g className={fineIn(columns, 'weights')}>
            <WindowWeights setup={setup} />
          </g>
        )}
        <Outline look="window" part="window" rows={size.height.effectiveFilter} columns={size.width.effectiveFilter} />
      </Moving>
      {said && <SaidWindowMark said={said} scale={Math.max(1, columns / 14)} />}
    </svg>
  )
}
