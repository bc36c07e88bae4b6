import { allSides } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { type Convolution, convolutionShape, dilationOf, firstChannelOf } from '@/lib/conv/convolution'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** One cell of the output: which of the K maps, and where in it, counted from 0. */
export type OutputPosition = { readonly filter: number; readonly row: number; readonly column: number }

/**
 * One product of the dot product. `row` and `column` are the pixel's, in input coordinates (negative or beyond the input in
 * the padding, where `value` is 0); `filterRow` and `filterColumn` are the weight's, as the filter is stored: in mode
 * 'convolution' the taps still run over the patch row by row, while the weights run backwards.
 */
export type Tap = {
  readonly from: 'input' | 'padding'
  readonly channel: number
  readonly row: number
  readonly column: number
  readonly value: number
  readonly filterRow: number
  readonly filterColumn: number
  readonly weight: number
  readonly product: number
}

export type StepTrace = {
  /** The top left pixel of the window, counted in the padded input and in the input itself (negative in the padding). */
  readonly corner: {
    readonly padded: { readonly top: number; readonly left: number }
    readonly input: { readonly top: number; readonly left: number }
  }
  /** Pixels that the window spans, dilation included. */
  readonly span: { readonly height: number; readonly width: number }
  /** Every tap, channel by channel (of the filter's group), row by row of the patch. */
  readonly taps: readonly Tap[]
  /** The filter's bias, 0 when the layer has none. */
  readonly bias: number
  /** bias + all products: the value of this output cell, equal to conv2d's up to rounding. */
  readonly sum: number
}

/**
 * How one output cell comes about, product by product. Throws ConvArgumentError, naming the argument, when the arguments do
 * not make a layer or the position lies outside its output.
 */
export function stepTrace(convolution: Convolution, position: OutputPosition): StepTrace {
  const shape = convolutionShape(convolution)
  const { filters, stride } = convolution
  const padding = allSides(convolution.padding)
  requireBelow('position.filter', position.filter, filters.filters)
  requireBelow('position.row', position.row, shape.height.size)
  requireBelow('position.column', position.column, shape.width.size)
  const padded = { top: position.row * stride.height, left: position.column * stride.width }
  const input = { top: padded.top - padding.height.before, left: padded.left - padding.width.before }
  const planeSize = filters.height * filters.width
  const taps = Array.from({ length: filters.channels * planeSize }, (_, index) =>
    tapAt(convolution, position.filter, input, {
      depth: Math.floor(index / planeSize),
      row: Math.floor((index % planeSize) / filters.width),
      column: index % filters.width,
    }),
  )
  const bias = convolution.bias === 'none' ? 0 : (convolution.bias[position.filter] as number)
  return {
    corner: { padded, input },
    span: { height: shape.height.effectiveFilter, width: shape.width.effectiveFilter },
    taps,
    bias,
    sum: taps.reduce((sum, { product }) => sum + product, bias),
  }
}

/** The tap at a row and column of the patch, both counted in taps. */
function tapAt(
  convolution: Convolution,
  filter: number,
  corner: { readonly top: number; readonly left: number },
  patch: { readonly depth: number; readonly row: number; readonly column: number },
): Tap {
  const { input, filters, mode } = convolution
  const dilation = dilationOf(convolution)
  const channel = firstChannelOf(convolution, filter) + patch.depth
  const row = corner.top + patch.row * dilation.height
  const column = corner.left + patch.column * dilation.width
  const inside = row >= 0 && row < input.height && column >= 0 && column < input.width
  const value = inside ? (input.data[(channel * input.height + row) * input.width + column] as number) : 0
  const filterRow = mode === 'convolution' ? filters.height - 1 - patch.row : patch.row
  const filterColumn = mode === 'convolution' ? filters.width - 1 - patch.column : patch.column
  const weightAt =
    ((filter * filters.channels + patch.depth) * filters.height + filterRow) * filters.width + filterColumn
  const weight = filters.data[weightAt] as number
  const from = inside ? 'input' : 'padding'
  return { from, channel, row, column, value, filterRow, filterColumn, weight, product: value * weight }
}

function requireBelow(argument: string, value: number, limit: number): void {
  requireWholeNumber(argument, value, 0)
  if (value >= limit) throw new ConvArgumentError(argument, `must be below ${limit}, but it is ${value}`)
}
