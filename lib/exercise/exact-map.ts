import type { Padding } from '@/lib/conv/axis-padding'
import { conv2d } from '@/lib/conv/conv2d'
import type { ConvMode } from '@/lib/conv/orient-weights'
import { bothAxes } from '@/lib/conv/per-axis'
import type { Call } from '@/lib/exercise/exercise-case'
import type { Grid } from '@/lib/questions/correlate'

/** The right answer of a call. */
export function exactMap({ pad, ...call }: Call): number[][] {
  return mapWith({ ...call, padding: bothAxes(pad), mode: 'cross-correlation' })
}

/** What the convolution core makes of a call that may be padded unevenly, or by a true convolution. */
export function mapWith({
  image,
  kernel,
  stride,
  padding,
  mode,
}: Omit<Call, 'pad'> & { padding: Padding; mode: ConvMode }): number[][] {
  const { data, height, width } = conv2d({
    input: { ...planeOf(image), channels: 1 },
    filters: { ...planeOf(kernel), filters: 1, channels: 1 },
    bias: 'none',
    padding,
    stride: bothAxes(stride),
    mode,
  })
  return Array.from({ length: height }, (_, row) => Array.from(data.subarray(row * width, (row + 1) * width)))
}

function planeOf(rows: Grid): { data: Float64Array; height: number; width: number } {
  return { data: Float64Array.from(rows.flat()), height: rows.length, width: rows[0]?.length ?? 0 }
}
