import { conv2d } from '@/lib/conv/conv2d'
import { bothAxes } from '@/lib/conv/per-axis'

/** Finds edges between columns: bright on the left, dark on the right. */
export const verticalEdge: readonly (readonly number[])[] = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
]

/** A matrix with ones from the top left to the bottom right corner and zeros elsewhere. */
export function identityMatrix(side: number): number[][] {
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => (row === column ? 1 : 0)))
}

/** The filter laid on as it is at every position inside the picture, row by row. */
export function mapOf(picture: readonly (readonly number[])[], kernel: readonly (readonly number[])[]): number[][] {
  const map = conv2d({
    input: {
      data: Float64Array.from(picture.flat()),
      channels: 1,
      height: picture.length,
      width: picture[0]?.length ?? 0,
    },
    filters: {
      data: Float64Array.from(kernel.flat()),
      filters: 1,
      channels: 1,
      height: kernel.length,
      width: kernel[0]?.length ?? 0,
    },
    bias: 'none',
    padding: bothAxes(0),
    stride: bothAxes(1),
    mode: 'cross-correlation',
  })
  return Array.from({ length: map.height }, (_, row) => [...map.data.slice(row * map.width, (row + 1) * map.width)])
}
