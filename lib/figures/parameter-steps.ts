import { outputSize } from '@/lib/conv/output-size'
import { convParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'

/** A layer of K = `filters` square filters, F = `filter` pixels wide, on a square volume of D = `depth` channels; stride 1, no padding. */
export type VolumeLayer = {
  readonly side: number
  readonly depth: number
  readonly filter: number
  readonly filters: number
}

/** The output's side, and the parameters as they build up from one slice of a filter to the whole layer. */
export type ParameterSteps = {
  readonly outputSide: number
  readonly slice: number
  readonly filter: number
  readonly withBias: number
  readonly layer: number
}

export function parameterSteps({ side, depth, filter, filters }: VolumeLayer): ParameterSteps {
  const count = (inputChannels: number, of: number, bias: boolean) =>
    convParameters({ filter: bothAxes(filter), inputChannels, filters: of, bias }).parameters
  return {
    outputSide: outputSize({ input: side, filter, padding: 0, stride: 1 }).size,
    slice: count(1, 1, false),
    filter: count(depth, 1, false),
    withBias: count(depth, 1, true),
    layer: count(depth, filters, true),
  }
}

/** What each number of the layer may be in the figure, in steps of `step`. */
export const layerLimits = {
  depth: { least: 1, most: 8, step: 1 },
  filter: { least: 1, most: 7, step: 2 },
  filters: { least: 1, most: 8, step: 1 },
} as const

export type Adjustable = keyof typeof layerLimits

/** The layer with one number a step up or down; null where it is at its limit. */
export function adjust(layer: VolumeLayer, what: Adjustable, direction: 1 | -1): VolumeLayer | null {
  const { least, most, step } = layerLimits[what]
  const value = layer[what] + direction * step
  return value < least || value > most ? null : { ...layer, [what]: value }
}

/** The layer in a sentence, for whoever hears the figure. */
export function layerSentence(layer: VolumeLayer): string {
  const { side, depth, filter, filters } = layer
  const steps = parameterSteps(layer)
  const weights = `${filter} × ${filter} × ${depth} = ${steps.filter} ${steps.filter === 1 ? 'weight' : 'weights'}`
  const made = filters === 1 ? 'One filter makes one map and has' : `${filters} filters make ${filters} maps and have`
  return (
    `Each filter has ${weights} and one bias. ${made} ${steps.layer} parameters: ` +
    `${side} × ${side} × ${depth} becomes ${steps.outputSide} × ${steps.outputSide} × ${filters}.`
  )
}
