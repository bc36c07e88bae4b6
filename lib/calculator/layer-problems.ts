import type { FieldName, Fields } from '@/lib/calculator/fields'
import type { Layer, LayerAxis } from '@/lib/calculator/layer'
import { isEmpty, type Problems } from '@/lib/calculator/read-layer'
import { measureAxis } from '@/lib/conv/measure-axis'
import { transposedReach } from '@/lib/conv/transposed-size'
import { pixels } from '@/lib/questions/layer-phrases'

type AxisName = 'height' | 'width'

/** What no framework computes, beside the field that is to blame; empty where the layer has an output. */
export function layerProblems(fields: Fields, layer: Layer): Problems {
  return { ...axisProblems(fields, layer, 'height'), ...axisProblems(fields, layer, 'width') }
}

function axisProblems(fields: Fields, layer: Layer, name: AxisName): Problems {
  const axis = layer.axes[name]
  switch (layer.kind) {
    case 'convolution':
      return filterProblem(fields, axis, name, 0)
    case 'pooling':
      return { ...filterProblem(fields, axis, name, 0), ...poolingProblem(fields, axis, name) }
    case 'ceil-pooling':
      return { ...filterProblem(fields, axis, name, axis.stride - 1), ...poolingProblem(fields, axis, name) }
    case 'transposed':
      return transposedProblem(fields, axis, name, layer.outputPadding)
  }
}

/** With ceil_mode a window may hang over the end by up to `overhang`. */
function filterProblem(fields: Fields, axis: LayerAxis, name: AxisName, overhang: number): Problems {
  const { effectiveFilter, padded, numerator } = measureAxis(axis)
  if (numerator + overhang >= 0) return {}
  const filter = effectiveFilter === axis.filter ? 'The filter is' : 'Spread by the dilation, the filter is'
  return {
    [fieldOf(fields, name, 'F')]:
      `${filter} larger than the padded input: ${pixels(effectiveFilter)} against ${padded}.`,
  }
}

/** PyTorch refuses to pool with more padding than half the window. */
function poolingProblem(fields: Fields, { filter, padding }: LayerAxis, name: AxisName): Problems {
  const most = Math.floor(filter / 2)
  if (Math.max(padding.before, padding.after) <= most) return {}
  const field = padding.before > most ? 'P' : 'Pend'
  return {
    [fieldOf(fields, name, field)]:
      `PyTorch pools with padding of half the window at most: here ${most}, not ${padding.before > most ? padding.before : padding.after}.`,
  }
}

function transposedProblem(fields: Fields, axis: LayerAxis, name: AxisName, outputPadding: number): Problems {
  const most = Math.max(axis.stride, axis.dilation) - 1
  if (outputPadding > most)
    return { A: `The output padding must be smaller than the stride or the dilation: here ${most} at most.` }
  const left = transposedReach({ ...axis, padding: axis.padding.before, outputPadding })
  if (left >= 1) return {}
  return {
    [fieldOf(fields, name, 'P')]:
      `A padding of ${axis.padding.before} takes the whole output away: it cuts ${pixels(2 * axis.padding.before)} off ${2 * axis.padding.before + left}.`,
  }
}

const ofHeight = { F: 'FH', P: 'PH', Pend: 'PHend' } as const

/** The field that an axis has its number from. */
function fieldOf(fields: Fields, axis: AxisName, field: keyof typeof ofHeight): FieldName {
  return axis === 'height' && !isEmpty(fields, ofHeight[field]) ? ofHeight[field] : field
}
