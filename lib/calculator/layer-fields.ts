import { emptyFields, type Fields } from '@/lib/calculator/fields'
import type { Layer, LayerAxis } from '@/lib/calculator/layer'

/** The fields that read as this layer: those of the height only where it differs from the width. */
export function layerFields(layer: Layer): Fields {
  const { height, width } = layer.axes
  const apart = (of: (axis: LayerAxis) => number) => (of(height) === of(width) ? '' : `${of(height)}`)
  return {
    ...emptyFields,
    layer: layer.kind,
    W: `${width.input}`,
    F: `${width.filter}`,
    ...paddingFields(layer),
    S: `${width.stride}`,
    d: `${width.dilation}`,
    A: layer.kind === 'transposed' ? `${layer.outputPadding}` : '0',
    H: apart((axis) => axis.input),
    FH: apart((axis) => axis.filter),
    SH: apart((axis) => axis.stride),
  }
}

function paddingFields({ axes }: Layer): Pick<Fields, 'P' | 'Pend' | 'PH' | 'PHend'> {
  const [width, height] = [axes.width.padding, axes.height.padding]
  const after = ({ before, after }: typeof width) => (before === after ? '' : `${after}`)
  const own = { P: `${width.before}`, Pend: after(width) }
  if (height.before === width.before && height.after === width.after) return { ...own, PH: '', PHend: '' }
  return { ...own, PH: `${height.before}`, PHend: after(height) }
}
