import type { Filters } from '@/lib/conv/filters'

/** Libraries slide the filter as it is (cross-correlation); the mathematical convolution turns it by 180 degrees first. */
export type ConvMode = 'cross-correlation' | 'convolution'

/** The weights in doubles, in the order in which they meet the patch: each plane turned by 180 degrees for a convolution. */
export function orientWeights({ data, height, width }: Filters, mode: ConvMode): Float64Array {
  const weights = data instanceof Float64Array ? data : Float64Array.from(data)
  if (mode === 'cross-correlation') return weights
  const plane = height * width
  const turned = new Float64Array(weights)
  // A plane is stored row by row, so turning it by 180 degrees reverses it.
  for (let start = 0; start < turned.length; start += plane) turned.subarray(start, start + plane).reverse()
  return turned
}
