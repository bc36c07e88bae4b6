import { convParameters, denseParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'

/** A square picture, and a layer that looks at it. */
export type Picture = { readonly side: number; readonly channels: number }

/** The values of a flattened picture, and the weights (no biases) of a dense layer on it. */
export function countDense(picture: Picture, neurons: number): { inputs: number; weights: number; parameters: number } {
  const inputs = picture.side * picture.side * picture.channels
  const { weights, parameters } = denseParameters({ inputs, outputs: neurons, bias: true })
  return { inputs, weights, parameters }
}

export type DenseAgainstConv = { dense: number; conv: number; timesMore: number }

/** Weights of a dense layer and of a convolution layer with as many outputs a position, and how many times more the first has. */
export function denseAgainstConv(picture: Picture, outputs: number, filter: number): DenseAgainstConv {
  const dense = countDense(picture, outputs).weights
  const conv = convParameters({
    filter: bothAxes(filter),
    inputChannels: picture.channels,
    filters: outputs,
    bias: false,
  }).weights
  return { dense, conv, timesMore: dense / conv }
}
