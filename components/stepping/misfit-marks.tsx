import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { side } from './cell-side'
import { Outline } from './outline'

/** The far pixels that no window reaches, striped, and in the window's row the next window, hanging over the edge. */
export function MisfitMarks({
  id,
  plan,
  row,
  next,
}: {
  id: string
  plan: SteppingPlan
  row: number
  /** Whether the next window is drawn. */
  next: boolean
}) {
  const { padded, size, setup } = plan
  const [right, below] = [size.width.leftover, size.height.leftover]
  if (right + below === 0) return null
  const [width, height] = [padded.width * side, padded.height * side]
  const across = `M${width - right * side} 0h${right * side}v${height}h${-right * side}z`
  const down = `M0 ${height - below * side}h${width - right * side}v${below * side}H0z`
  return (
    <>
      <defs>
        <pattern
          id={`${id}-leftover`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <path d="M4 0v8" className="stroke-wrong" strokeWidth="2" />
        </pattern>
      </defs>
      <path d={across + down} fill={`url(#${id}-leftover)`} opacity="0.75" data-part="leftover" />
      {right > 0 && next && (
        <Outline
          look="misfit"
          part="next-window"
          row={row * setup.stride}
          column={size.width.size * setup.stride}
          rows={size.height.effectiveFilter}
          columns={size.width.effectiveFilter}
        />
      )}
    </>
  )
}
