import { axisSize } from '@/lib/calculator/axis-size'
import { type AxisStep, axisSteps } from '@/lib/calculator/axis-steps'
import type { Fields } from '@/lib/calculator/fields'
import { type FittingLayer, fittingLayers } from '@/lib/calculator/fitting-layers'
import { type FrameworkAnswer, frameworkAnswers } from '@/lib/calculator/framework-answers'
import { isSquare, type Layer, type LayerAxis } from '@/lib/calculator/layer'
import { layerProblems } from '@/lib/calculator/layer-problems'
import { pytorchLines } from '@/lib/calculator/pytorch-lines'
import { type Problems, readLayer } from '@/lib/calculator/read-layer'
import { measureAxis } from '@/lib/conv/measure-axis'

/** `square`: both axes go through the same numbers and are told once. */
export type AxisName = 'square' | 'height' | 'width'

export type AxisResult = {
  readonly name: AxisName
  readonly axis: LayerAxis
  readonly size: number
  /** Pixels that no window reaches when the quotient is rounded down; 0 where nothing is. */
  readonly leftover: number
  readonly steps: readonly AxisStep[]
  readonly answers: readonly FrameworkAnswer[]
}

/**
 * `refused`: there is no output; what is wrong stands beside the fields to blame. `worked`: height and width of the output and how
 * they come about. `fitting`: where numbers that can be read do not fit, the nearest that do.
 */
export type Calculation =
  | { readonly kind: 'refused'; readonly problems: Problems; readonly fitting: readonly FittingLayer[] }
  | {
      readonly kind: 'worked'
      readonly layer: Layer
      readonly height: number
      readonly width: number
      readonly results: readonly AxisResult[]
      readonly fitting: readonly FittingLayer[]
      readonly lines: readonly string[]
    }

export function calculate(fields: Fields): Calculation {
  const reading = readLayer(fields)
  if (reading.kind === 'problems') return { kind: 'refused', problems: reading.problems, fitting: [] }
  const { layer } = reading
  const problems = layerProblems(fields, layer)
  const fitting = fittingLayers(layer)
  if (Object.keys(problems).length > 0) return { kind: 'refused', problems, fitting }
  const { height, width } = layer.axes
  return {
    kind: 'worked',
    layer,
    height: axisSize(layer, height),
    width: axisSize(layer, width),
    results: isSquare(layer)
      ? [resultOf(layer, 'square', width)]
      : [resultOf(layer, 'height', height), resultOf(layer, 'width', width)],
    fitting,
    lines: pytorchLines(layer),
  }
}

function resultOf(layer: Layer, name: AxisName, axis: LayerAxis): AxisResult {
  return {
    name,
    axis,
    size: axisSize(layer, axis),
    leftover: layer.kind === 'transposed' ? 0 : leftoverOf(axis),
    steps: axisSteps(layer, axis, name === 'height' ? 'H' : 'W'),
    answers: frameworkAnswers(layer, axis),
  }
}

/** Less than nothing is left over where ceil_mode lets the only window hang over. */
function leftoverOf(axis: LayerAxis): number {
  const { numerator } = measureAxis(axis)
  return numerator < 0 ? 0 : numerator % axis.stride
}
