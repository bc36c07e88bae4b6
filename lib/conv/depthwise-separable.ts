import type { ConvUnits } from '@/lib/conv/parameter-count'
import type { PerAxis } from '@/lib/conv/per-axis'

/**
 * The two layers of a depthwise separable convolution (MobileNet: Howard et al., 2017): one filter for each input channel, then
 * a 1x1 convolution over all channels. Each is an ordinary layer for convParameters and convMacs.
 */
export function depthwiseSeparable(layer: {
  readonly filter: PerAxis<number>
  readonly inputChannels: number
  readonly filters: number
  readonly bias: boolean
}): { readonly depthwise: ConvUnits; readonly pointwise: ConvUnits } {
  const { filter, inputChannels, filters, bias } = layer
  return {
    depthwise: { filter, inputChannels, filters: inputChannels, groups: inputChannels, bias },
    pointwise: { filter: { height: 1, width: 1 }, inputChannels, filters, bias },
  }
}
