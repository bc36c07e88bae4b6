import { conv2d } from '@/lib/conv/conv2d'
import { freshMemory, type Memory } from '@/lib/conv/memory'
import { bothAxes } from '@/lib/conv/per-axis'
import { averagePool, maxPool } from '@/lib/conv/pooling'
import type { Volume } from '@/lib/conv/volume'
import { weightsOf } from '@/lib/figures/playground-kernel'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'

/** The feature map of one channel: filter, ReLU and pooling as set. Throws ConvArgumentError where playgroundShape names a problem. `memory` holds it. */
export function playgroundMap(input: Volume, settings: PlaygroundSettings, memory = freshMemory): Volume<Float64Array> {
  const { kernel, mode, stride, padding, relu } = settings
  const layer = {
    input,
    filters: { data: weightsOf(kernel), filters: 1, channels: 1, height: kernel.size, width: kernel.size },
    bias: 'none' as const,
    padding: bothAxes(padding),
    stride: bothAxes(stride),
    mode,
  }
  const convolved = conv2d(layer, memory)
  if (relu) rectify(convolved.data)
  return pooled(convolved, settings, memory)
}

/** Sets negative values to 0, in place: a new map is nobody else's yet. */
function rectify(values: Float64Array): void {
  for (let index = 0; index < values.length; index++) {
    if ((values[index] as number) < 0) values[index] = 0
  }
}

function pooled(input: Volume<Float64Array>, settings: PlaygroundSettings, memory: Memory): Volume<Float64Array> {
  const { pooling, poolingWindow, poolingStride } = settings
  const layer = { input, window: bothAxes(poolingWindow), stride: bothAxes(poolingStride), padding: bothAxes(0) }
  switch (pooling) {
    case 'none':
      return input
    case 'max':
      return maxPool(layer, memory)
    case 'average':
      return averagePool({ ...layer, countPadding: false }, memory)
  }
}
