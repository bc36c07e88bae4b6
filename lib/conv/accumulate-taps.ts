import type { PerAxis } from '@/lib/conv/per-axis'
import type { Volume } from '@/lib/conv/volume'

/** Where one filter plane meets one channel: `weights` from `weightsAt` on, the padded `source`, and the map it fills. */
export type PlanePass = {
  readonly weights: Float64Array
  readonly weightsAt: number
  readonly filter: PerAxis<number>
  readonly stride: PerAxis<number>
  readonly dilation: PerAxis<number>
  readonly source: Volume<Float64Array>
  readonly channel: number
  readonly target: Volume<Float64Array>
  readonly targetChannel: number
}

/**
 * Adds one channel's share to the target's rows from `firstRow` on, for any stride and dilation. One tap at a time runs
 * along a whole output row, so that the inner loop is a plain multiply-and-add with no edges to check.
 */
export function accumulateTaps(pass: PlanePass, firstRow: number): void {
  const { weights, weightsAt, filter, stride, dilation, source, target } = pass
  for (let row = firstRow; row < target.height; row++) {
    const to = (pass.targetChannel * target.height + row) * target.width
    for (let tap = 0; tap < filter.height * filter.width; tap++) {
      const column = tap % filter.width
      const sourceRow = row * stride.height + ((tap - column) / filter.width) * dilation.height
      const from = (pass.channel * source.height + sourceRow) * source.width + column * dilation.width
      addScaled(target.data, to, target.width, weights[weightsAt + tap] as number, source.data, from, stride.width)
    }
  }
}

/** to[i] += weight * from[i * step], for `count` values. */
function addScaled(
  to: Float64Array,
  toStart: number,
  count: number,
  weight: number,
  from: Float64Array,
  fromStart: number,
  step: number,
): void {
  let source = fromStart
  for (let index = toStart; index < toStart + count; index++) {
    to[index] = (to[index] as number) + weight * (from[source] as number)
    source += step
  }
}
