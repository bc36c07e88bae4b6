import { bothAxes } from '@/lib/conv/per-axis'
import { maxPool } from '@/lib/conv/pooling'

/** The maximum of every block of `side` x `side` values, row by row. */
export function pooledBlocks(values: readonly (readonly number[])[], side: number): number[][] {
  const map = maxPool({
    input: {
      data: Float64Array.from(values.flat()),
      channels: 1,
      height: values.length,
      width: values[0]?.length ?? 0,
    },
    window: bothAxes(side),
    stride: bothAxes(side),
    padding: bothAxes(0),
  })
  return Array.from({ length: map.height }, (_, row) => [...map.data.slice(row * map.width, (row + 1) * map.width)])
}
