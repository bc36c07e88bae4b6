import { accumulateTaps, type PlanePass } from '@/lib/conv/accumulate-taps'
import { accumulateTiles, canTile } from '@/lib/conv/accumulate-tiles'
import { allocateValues } from '@/lib/conv/allocate-values'
import { type Convolution, convolutionShape, dilationOf, firstChannelOf } from '@/lib/conv/convolution'
import { orientWeights } from '@/lib/conv/orient-weights'
import { padVolume } from '@/lib/conv/pad-volume'
import type { Volume } from '@/lib/conv/volume'

/**
 * The layer's output, K maps of floor(n / S) + 1 per axis: y[k, i, j] = bias[k] + the sum over channel, row and column of
 * weight * padded input at (i S + row d, j S + column d) (Goodfellow et al., "Deep Learning", section 9.1). A stride that
 * does not divide n leaves the far pixels unused, as frameworks do; whether it fits is outputSize's word. Sums are doubles.
 * Throws ConvArgumentError, naming the argument, when the arguments do not make a layer.
 */
export function conv2d(convolution: Convolution): Volume<Float64Array> {
  const shape = convolutionShape(convolution)
  const { filters, bias, padding, stride, mode } = convolution
  const [height, width] = [shape.height.size, shape.width.size]
  const source = padVolume(convolution.input, padding, 0)
  const data = allocateValues('filters', filters.filters, height, width)
  const target = { data, channels: filters.filters, height, width }
  const weights = orientWeights(filters, mode)
  const shared = { weights, filter: filters, stride, dilation: dilationOf(convolution), source, target }
  for (let filter = 0; filter < filters.filters; filter++) {
    if (bias !== 'none') data.fill(bias[filter] as number, filter * height * width, (filter + 1) * height * width)
    const first = firstChannelOf(convolution, filter)
    for (let depth = 0; depth < filters.channels; depth++) {
      const weightsAt = (filter * filters.channels + depth) * filters.height * filters.width
      accumulatePlane({ ...shared, weightsAt, channel: first + depth, targetChannel: filter })
    }
  }
  return target
}

function accumulatePlane(pass: PlanePass): void {
  accumulateTaps(pass, canTile(pass) ? accumulateTiles(pass) : 0)
}
