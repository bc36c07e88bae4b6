import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { Numbers, Rules, Shades, showsNumbers, side } from './cell-layers'
import { Misfit } from './misfit'
import { WindowFrame, WindowTaps } from './window'

/** The padded input with the window where it stands at this step, what no window reaches, and a window that does not fit. */
export function InputPicture({ id, plan, frame }: { id: string; plan: SteppingPlan; frame: SteppingFrame }) {
  const { padded, setup, positions } = plan
  const { input, padding } = setup
  const numbered = showsNumbers(padded.width)
  const place = { values: input, top: padding, left: padding, numbered }
  const over = positions.width.fits ? 0 : positions.width.overhang
  const { row, column } = frame
  const window = { top: row * setup.stride, left: column * setup.stride, plan, numbered }
  return (
    <svg
      viewBox={`-2 -2 ${(padded.width + over) * side + 4} ${padded.height * side + 4}`}
      role="img"
      aria-labelledby={`${id}-title`}
      className="block w-full"
    >
      <title id={`${id}-title`}>Input with the window</title>
      <rect width={padded.width * side} height={padded.height * side} className="fill-sunk" />
      <rect
        x={padding * side}
        y={padding * side}
        width={(padded.width - 2 * padding) * side}
        height={(padded.height - 2 * padding) * side}
        className="fill-sheet"
      />
      <Shades id={id} {...place} />
      <WindowTaps {...window} />
      <Rules rows={padded.height} columns={padded.width} />
      <rect
        x={padding * side}
        y={padding * side}
        width={(padded.width - 2 * padding) * side}
        height={(padded.height - 2 * padding) * side}
        className="fill-none stroke-ink"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
      <Misfit id={id} plan={plan} row={row} />
      <Numbers {...place} />
      <WindowFrame {...window} />
    </svg>
  )
}
