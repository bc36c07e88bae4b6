import { exactProduct } from '@/lib/conv/exact-product'
import { type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** Rows and columns of the matrices of a convolution done as one matrix product: product = weights x patches. */
export type Im2colShape = {
  /** One row for each filter, one column for each of its weights: K x F_h F_w D. */
  readonly weights: MatrixShape
  /** One row for each weight's pixel, one column for each output position: F_h F_w D x Ho Wo. */
  readonly patches: MatrixShape
  /** One row for each filter, one column for each output position: K x Ho Wo. */
  readonly product: MatrixShape
}

export type MatrixShape = { readonly rows: number; readonly columns: number }

/**
 * The matrices of im2col (CS231n, "Implementation as Matrix Multiplication": [96 x 363] and [363 x 3025] for AlexNet's first
 * layer). Throws ConvArgumentError for what is not a whole number of at least 1 and for products above 2^53 - 1.
 */
export function im2colShape(layer: {
  readonly filter: PerAxis<number>
  readonly inputChannels: number
  readonly filters: number
  readonly output: PerAxis<number>
}): Im2colShape {
  const { filter, inputChannels, filters, output } = layer
  requirePerAxis('filter', filter, 1)
  requireWholeNumber('inputChannels', inputChannels, 1)
  requireWholeNumber('filters', filters, 1)
  requirePerAxis('output', output, 1)
  const taps = exactProduct('inputChannels', filter.height, filter.width, inputChannels)
  const positions = exactProduct('output', output.height, output.width)
  return {
    weights: { rows: filters, columns: taps },
    patches: { rows: taps, columns: positions },
    product: { rows: filters, columns: positions },
  }
}
