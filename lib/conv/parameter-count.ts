import { exactProduct } from '@/lib/conv/exact-product'
import { exactSum } from '@/lib/conv/exact-sum'
import { type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'
import { requireGroups } from '@/lib/conv/require-groups'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** Learned numbers of one layer, all exact; `parameters` is weights + biases. */
export type ParameterCount = { readonly weights: number; readonly biases: number; readonly parameters: number }

/** The count of a layer that learns nothing: pooling, an activation, flattening. */
export const noParameters: ParameterCount = { weights: 0, biases: 0, parameters: 0 }

/** The counts of two layers together; throws ConvArgumentError, naming `layers`, above 2^53 - 1. */
export function addParameters(one: ParameterCount, other: ParameterCount): ParameterCount {
  return {
    weights: one.weights + other.weights,
    biases: one.biases + other.biases,
    parameters: exactSum('layers', one.parameters, other.parameters),
  }
}

/** What the size of a convolution layer's weights depends on; absent groups mean 1, as many groups as channels depthwise. */
export type ConvUnits = {
  readonly filter: PerAxis<number>
  readonly inputChannels: number
  readonly filters: number
  readonly groups?: number
  readonly bias: boolean
}

/**
 * Parameters of a convolution layer: (F_h F_w D / g + 1) K with one bias per filter, F_h F_w D / g K without (CS231n; PyTorch,
 * Conv2d): each filter sees the channels of its group only.
 * Throws ConvArgumentError for counts that are not whole numbers of at least 1, for groups that do not divide D and K, and
 * for totals above 2^53 - 1.
 */
export function convParameters({ filters, bias, ...layer }: ConvUnits): ParameterCount {
  return countUnits('filters', weightsPerFilter({ filters, bias, ...layer }), filters, bias)
}

/**
 * Parameters of a locally connected layer, a convolution that does not share its weights: (F_h F_w D / g + 1) K for each of the
 * output's positions (CS231n: 105,705,600 for AlexNet's first layer). Throws what convParameters throws.
 */
export function unsharedParameters({
  output,
  ...layer
}: ConvUnits & { readonly output: PerAxis<number> }): ParameterCount {
  requirePerAxis('output', output, 1)
  const units = exactProduct('output', layer.filters, output.height, output.width)
  return countUnits('output', weightsPerFilter(layer), units, layer.bias)
}

/**
 * Parameters of a batch normalisation over C channels: a scale and a shift for each (Ioffe & Szegedy, 2015), counted as
 * weights and biases. Its running means and variances are not learned, so they do not count.
 * Throws ConvArgumentError unless `channels` is a whole number of at least 1 and the total at most 2^53 - 1.
 */
export function batchNormParameters(channels: number): ParameterCount {
  requireWholeNumber('channels', channels, 1)
  return { weights: channels, biases: channels, parameters: exactProduct('channels', 2, channels) }
}

function weightsPerFilter({ filter, inputChannels, filters, groups = 1 }: ConvUnits): number {
  requirePerAxis('filter', filter, 1)
  requireWholeNumber('inputChannels', inputChannels, 1)
  requireWholeNumber('filters', filters, 1)
  requireGroups(groups, inputChannels, filters)
  return exactProduct('inputChannels', filter.height, filter.width, inputChannels / groups)
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
