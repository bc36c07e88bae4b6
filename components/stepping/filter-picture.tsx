import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { Numbers, Rules, side } from './cell-layers'

/** The weights of the filter as they are written. */
export function FilterPicture({ id, plan }: { id: string; plan: SteppingPlan }) {
  const { kernel } = plan.setup
  const [rows, columns] = [kernel.length, kernel[0]?.length ?? 0]
  return (
    <svg
      viewBox={`-2 -2 ${columns * side + 4} ${rows * side + 4}`}
      role="img"
      aria-labelledby={`${id}-title`}
      className="block w-full"
    >
      <title id={`${id}-title`}>Filter</title>
      <rect width={columns * side} height={rows * side} className="fill-window-wash" />
      <Rules rows={rows} columns={columns} />
      <Numbers values={kernel} top={0} left={0} numbered />
      <rect
        width={columns * side}
        height={rows * side}
        className="fill-none stroke-window-edge"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
