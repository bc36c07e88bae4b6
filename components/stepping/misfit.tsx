import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { side } from './cell-layers'

/** The far pixels that no window reaches, striped, and beside the window's row the next one, hanging over the edge. */
export function Misfit({ id, plan, row }: { id: string; plan: SteppingPlan; row: number }) {
  const { positions, padded, size, setup } = plan
  const [right, below] = [size.width.leftover, size.height.leftover]
  if (right + below === 0) return null
  const stripes = `url(#${id}-leftover)`
  const [width, height] = [padded.width * side, padded.height * side]
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
      {right > 0 && (
        <rect
          x={width - right * side}
          width={right * side}
          height={height}
          fill={stripes}
          opacity="0.7"
          data-part="leftover"
        />
      )}
      {below > 0 && (
        <rect
          y={height - below * side}
          width={width - right * side}
          height={below * side}
          fill={stripes}
          opacity="0.7"
          data-part="leftover"
        />
      )}
      {!positions.width.fits && (
        <rect
          x={size.width.size * setup.stride * side}
          y={row * setup.stride * side}
          width={size.width.effectiveFilter * side}
          height={size.height.effectiveFilter * side}
          className="fill-none stroke-wrong"
          strokeWidth="2"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
          data-part="next-window"
        />
      )}
    </>
  )
}
