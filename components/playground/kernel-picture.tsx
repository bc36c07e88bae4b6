import { formatValue } from '@/lib/figures/format-value'
import { type PlaygroundKernel, weightsOf } from '@/lib/figures/playground-kernel'

const side = 14

/** A kernel too large to be typed: the heavier a weight, the larger its square; negative ones are hollow. */
export function KernelPicture({ kernel }: { kernel: PlaygroundKernel }) {
  const weights = [...weightsOf(kernel)]
  const length = kernel.size * side
  const title = `${kernel.size} × ${kernel.size} weights from ${formatValue(Math.min(...weights))} to ${formatValue(Math.max(...weights))}`
  return (
    <figure>
      <svg viewBox={`0 0 ${length} ${length}`} width={length} height={length} role="img" aria-label={title}>
        <rect width={length} height={length} className="fill-sheet stroke-edge" strokeWidth="2" />
        <path d={squares(kernel.size, weights, 1)} className="fill-window-edge" />
        <path d={squares(kernel.size, weights, -1)} className="fill-none stroke-window-edge" />
      </svg>
      <figcaption className="mt-1 text-base text-ink-soft">
        {title}; the heavier, the larger. Negative ones are hollow.
      </figcaption>
    </figure>
  )
}

/** The squares of all weights of one sign, as one path. */
function squares(size: number, weights: readonly number[], sign: 1 | -1): string {
  const heaviest = Math.max(...weights.map(Math.abs))
  const square = (weight: number, index: number): string => {
    if (weight * sign <= 0) return ''
    const width = Math.max(1, (side - 3) * Math.sqrt((weight * sign) / heaviest))
    const [row, column] = [Math.floor(index / size), index % size]
    return `M${column * side + (side - width) / 2} ${row * side + (side - width) / 2}h${width}v${width}h${-width}z`
  }
  return weights.map(square).join('')
}
