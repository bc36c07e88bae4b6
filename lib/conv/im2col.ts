import { allocateValues } from '@/lib/conv/allocate-values'
import type { Padding } from '@/lib/conv/axis-padding'
import type { MatrixShape } from '@/lib/conv/im2col-shape'
import { outputShape } from '@/lib/conv/output-shape'
import { padVolume } from '@/lib/conv/pad-volume'
import { bothAxes, type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireVolume, type Volume } from '@/lib/conv/volume'

/** The windows that a convolution lays on its input, without weights; an absent dilation means 1 on both axes. */
export type Windows = {
  readonly input: Volume
  readonly filter: PerAxis<number>
  readonly padding: Padding
  readonly stride: PerAxis<number>
  readonly dilation?: PerAxis<number>
}

/** A matrix of doubles: the value at (row, column) is `data[row * columns + column]`. */
export type Matrix = MatrixShape & { readonly data: Float64Array }

/**
 * Every window as a column, top to bottom in the order of a filter's weights (channel, row, column), left to right in the order
 * of the output's cells (CS231n, "Implementation as Matrix Multiplication"; PyTorch, Unfold). A row per weight of one filter:
 * filters x weights times this matrix is the output. Throws ConvArgumentError, naming the argument, when there are no such windows.
 */
export function im2col({ input, filter, padding, stride, dilation = bothAxes(1) }: Windows): Matrix {
  requireVolume('input', input)
  requirePerAxis('filter', filter, 1)
  const along = (axis: 'height' | 'width') => ({
    input: input[axis],
    filter: filter[axis],
    padding: padding[axis],
    stride: stride[axis],
    dilation: dilation[axis],
  })
  const shape = outputShape({ height: along('height'), width: along('width') })
  const [height, width] = [shape.height.size, shape.width.size]
  const source = padVolume(input, padding, 0)
  const [rows, columns] = [input.channels * filter.height * filter.width, height * width]
  const data = allocateValues('input', rows, height, width)
  let to = 0
  for (let row = 0; row < rows; row++) {
    const tapColumn = row % filter.width
    const tapRow = Math.floor(row / filter.width) % filter.height
    const channel = Math.floor(row / (filter.width * filter.height))
    for (let y = 0; y < height; y++) {
      const sourceRow = channel * source.height + y * stride.height + tapRow * dilation.height
      let from = sourceRow * source.width + tapColumn * dilation.width
      for (let x = 0; x < width; x++) {
        data[to++] = source.data[from] as number
        from += stride.width
      }
    }
  }
  return { data, rows, columns }
}
