import { cellText } from '@/lib/figures/stepping-number'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { side } from './cell-layers'

type WindowProps = { plan: SteppingPlan; top: number; left: number; numbered: boolean }

function at(top: number, left: number) {
  return { transform: `translate(${left * side}px, ${top * side}px)` }
}

/** The pixels that the window multiplies; with dilation there are gaps between them. It only ever moves as a whole. */
export function WindowTaps({ plan, top, left, numbered }: WindowProps) {
  const { kernel, dilation } = plan.setup
  const taps = kernel.flatMap((weights, row) =>
    weights.map((_, column) => `M${column * dilation * side} ${row * dilation * side}h${side}v${side}h${-side}z`),
  )
  return (
    <g className="stepping-window" style={at(top, left)}>
      <path d={taps.join('')} className={numbered ? 'fill-window-wash' : 'fill-window'} opacity={numbered ? 1 : 0.45} />
    </g>
  )
}

/** The edge of the window and, where there is room, each weight in the corner of the pixel that it lies on. */
export function WindowFrame({ plan, top, left, numbered }: WindowProps) {
  const { setup, size } = plan
  const { kernel, dilation, mode } = setup
  const laid = mode === 'correlation' ? kernel : kernel.toReversed().map((row) => row.toReversed())
  const weights = laid.flatMap((row, r) =>
    row.map((weight, c) => ({
      text: `×${cellText(weight)}`,
      x: (c * dilation + 1) * side,
      y: (r * dilation + 1) * side,
    })),
  )
  return (
    <g className="stepping-window" style={at(top, left)}>
      {numbered &&
        weights.map(({ text, x, y }) => (
          <text
            key={`${x} ${y}`}
            x={x - 3}
            y={y - 4}
            textAnchor="end"
            fontSize={Math.min(11, 56 / text.length)}
            className="figures fill-window-ink"
          >
            {text}
          </text>
        ))}
      <rect
        width={size.width.effectiveFilter * side}
        height={size.height.effectiveFilter * side}
        className="fill-none stroke-window-edge"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
        data-part="window"
      />
    </g>
  )
}
