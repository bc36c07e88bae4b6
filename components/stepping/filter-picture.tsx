import type { Grid } from '@/lib/figures/stepping-setup'
import { side, viewBoxOf } from './cell-side'
import { Numbers } from './numbers'
import { Outline } from './outline'
import { Rules } from './rules'

/** The weights of a filter. A dot marks its first weight as it is written, where the filter may be turned. */
export function FilterPicture({
  id,
  title,
  kernel,
  dot,
}: {
  id: string
  title: string
  kernel: Grid
  dot: 'first' | 'last' | 'none'
}) {
  const sheet = { rows: kernel.length, columns: kernel[0]?.length ?? 0 }
  const marked = dot === 'last' ? { x: sheet.columns * side - 7, y: sheet.rows * side - 7 } : { x: 7, y: 7 }
  return (
    <svg viewBox={viewBoxOf(sheet)} role="img" aria-labelledby={`${id}-title`} className="block w-full">
      <title id={`${id}-title`}>{title}</title>
      <rect width={sheet.columns * side} height={sheet.rows * side} className="fill-window-wash" />
      <Rules {...sheet} />
      <Numbers values={kernel} offset={0} />
      {dot !== 'none' && <circle cx={marked.x} cy={marked.y} r="4" className="fill-window-edge" />}
      <Outline look="window" part="filter" {...sheet} />
    </svg>
  )
}
