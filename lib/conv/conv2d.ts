import { allocateValues } from '@/lib/conv/allocate-values'
import { type Convolution, convolutionShape, dilationOf } from '@/lib/conv/convolution'
import { correlateBands } from '@/lib/conv/correlate-bands'
import { correlateTaps } from '@/lib/conv/correlate-taps'
import { freshMemory } from '@/lib/conv/memory'
import { orientWeights } from '@/lib/conv/orient-weights'
import { padVolume } from '@/lib/conv/pad-volume'
import type { Volume } from '@/lib/conv/volume'

/**
 * The layer's output, K maps of floor(n / S) + 1 per axis: y[k, i, j] = bias[k] + the sum over channel, row and column of
 * weight * padded input at (i S + row d, j S + column d) (Goodfellow et al., "Deep Learning", section 9.1). A stride that
 * does not divide n leaves the far pixels unused, as frameworks do; whether it fits is outputSize's word. Sums are doubles,
 * added up in the order in which the formula names them, so they are the same to the last bit on every machine.
 * Throws ConvArgumentError, naming the argument, when the arguments do not make a layer. `memory` holds the result.
 */
export function conv2d(convolution: Convolution, memory = freshMemory): Volume<Float64Array> {
  const shape = convolutionShape(convolution)
  const { filters, bias, padding, stride, groups = 1, mode } = convolution
  const [height, width] = [shape.height.size, shape.width.size]
  const source = padVolume(convolution.input, padding, 0, memory)
  const data = allocateValues('filters', filters.filters, height, width, memory)
  const target = { data, channels: filters.filters, height, width }
  const weights = orientWeights(filters, mode)
  const correlation = { source, target, weights, filters, bias, stride, dilation: dilationOf(convolution), groups }
  if (!correlateBands(correlation)) correlateTaps(correlation)
  return target
}
