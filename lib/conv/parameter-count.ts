import { exactProduct } from '@/lib/conv/exact-product'
import { type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** Learned numbers of one layer, all exact; `parameters` is weights + biases. */
export type ParameterCount = { readonly weights: number; readonly biases: number; readonly parameters: number }

/**
 * Parameters of a convolution layer: (F_h F_w D + 1) K with one bias per filter, F_h F_w D K without (CS231n).
 * Throws ConvArgumentError for counts that are not whole numbers of at least 1 and for totals above 2^53 - 1.
 */
export function convParameters(layer: {
  readonly filter: PerAxis<number>
  readonly inputChannels: number
  readonly filters: number
  readonly bias: boolean
}): ParameterCount {
  const { filter, inputChannels, filters, bias } = layer
  requirePerAxis('filter', filter, 1)
  requireWholeNumber('inputChannels', inputChannels, 1)
  requireWholeNumber('filters', filters, 1)
  const perFilter = exactProduct('inputChannels', filter.height, filter.width, inputChannels)
  return countUnits('filters', perFilter, filters, bias)
}

/**
 * Parameters of a fully-connected layer: (inputs + 1) x outputs with one bias per output, inputs x outputs without.
 * Throws ConvArgumentError for counts that are not whole numbers of at least 1 and for totals above 2^53 - 1.
 */
export function denseParameters(layer: {
  readonly inputs: number
  readonly outputs: number
  readonly bias: boolean
}): ParameterCount {
  const { inputs, outputs, bias } = layer
  requireWholeNumber('inputs', inputs, 1)
  requireWholeNumber('outputs', outputs, 1)
  return countUnits('outputs', inputs, outputs, bias)
}

function countUnits(argument: string, weightsPerUnit: number, units: number, bias: boolean): ParameterCount {
  const parameters = exactProduct(argument, bias ? weightsPerUnit + 1 : weightsPerUnit, units)
  const biases = bias ? units : 0
  return { weights: parameters - biases, biases, parameters }
}
