import type { Layer, LayerAxis } from '@/lib/calculator/layer'
import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { outputSize } from '@/lib/conv/output-size'
import { transposedSize } from '@/lib/conv/transposed-size'

/** What PyTorch makes of one axis of a layer that has an output. */
export function axisSize(layer: Layer, axis: LayerAxis): number {
  switch (layer.kind) {
    case 'convolution':
    case 'pooling':
      return outputSize(axis).size
    case 'ceil-pooling':
      return ceilModeSize(axis).size
    case 'transposed':
      return transposedSize({ ...axis, padding: axis.padding.before, outputPadding: layer.outputPadding })
  }
}
