import { type AxisPadding, axisPadding } from '@/lib/conv/axis-padding'
import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** A convolution or pooling layer along one axis, whatever its input; an absent dilation means 1. */
export type SlidingLayer = {
  readonly filter: number
  readonly stride: number
  readonly padding: number | AxisPadding
  readonly dilation?: number
}

/** What one unit after a layer sees of the network's input, along one axis, in input pixels. */
export type ReceptiveField = {
  /** Pixels from the first to the last that can influence the unit. */
  readonly size: number
  /** Pixels between the fields of neighbouring units: the product of the strides so far. */
  readonly jump: number
  /** The first pixel of unit 0's field, counted from 0 in the input and negative in the padding. */
  readonly start: number
  /** The middle of unit 0's field, where pixel 0 reaches from 0 to 1: start + size / 2. */
  readonly centre: number
}

/**
 * The receptive field after each layer, starting from size 1, jump 1, start 0 (Araujo, Norris & Sim, "Computing Receptive
 * Fields of Convolutional Neural Networks", 2019; Dang Ha The Hien's guide, 2017): size += (effective filter - 1) * jump, start -=
 * padding before * jump, then jump *= stride. Throws ConvArgumentError for what is not a whole number in range.
 */
export function receptiveFields(layers: readonly SlidingLayer[]): readonly ReceptiveField[] {
  let [size, jump, start] = [1, 1, 0]
  return layers.map(({ filter, stride, padding, dilation = 1 }) => {
    requireWholeNumber('stride', stride, 1)
    size += (effectiveFilter(filter, dilation) - 1) * jump
    start -= axisPadding(padding).before * jump
    jump *= stride
    const field = { size, jump, start, centre: start + size / 2 }
    if (Object.values(field).every((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return field
    throw new ConvArgumentError('layers', 'see too many pixels to be counted exactly')
  })
}

/** The receptive field after the last layer; without layers, a unit is a pixel. Throws what receptiveFields throws. */
export function receptiveField(layers: readonly SlidingLayer[]): ReceptiveField {
  return receptiveFields(layers).at(-1) ?? { size: 1, jump: 1, start: 0, centre: 0.5 }
}
