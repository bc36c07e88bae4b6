import type { Correlation } from '@/lib/conv/correlate-bands'

/**
 * Fills the target tap by tap, for any stride and wherever WebAssembly is missing: each tap runs along a whole output row, so that the
 * inner loop is a plain multiply-and-add with no edges to check. Gives what correlateBands gives to the last bit, because every
 * output starts from its bias and takes its products in the same order: channel, row, column of the filter.
 */
export function correlateTaps({ source, target, weights, filters, bias, stride, dilation, groups }: Correlation): void {
  const taps = filters.channels * filters.height * filters.width
  for (let filter = 0; filter < filters.filters; filter++) {
    const firstChannel = Math.floor(filter / (filters.filters / groups)) * filters.channels
    for (let row = 0; row < target.height; row++) {
      const to = (filter * target.height + row) * target.width
      if (bias !== 'none') target.data.fill(bias[filter] as number, to, to + target.width)
      for (let tap = 0; tap < taps; tap++) {
        const column = tap % filters.width
        const down = Math.floor(tap / filters.width) % filters.height
        const channel = firstChannel + Math.floor(tap / (filters.width * filters.height))
        const sourceRow = channel * source.height + row * stride.height + down * dilation.height
        const from = sourceRow * source.width + column * dilation.width
        const weight = weights[filter * taps + tap] as number
        addScaled(target.data, to, target.width, weight, source.data, from, stride.width)
      }
    }
  }
}

/** to[i] += weight * from[i * step], for `count` values. */
function addScaled(
  to: Float64Array,
  toStart: number,
  count: number,
  weight: number,
  from: Float64Array,
  fromStart: number,
  step: number,
): void {
  let source = fromStart
  for (let index = toStart; index < toStart + count; index++) {
    to[index] = (to[index] as number) + weight * (from[source] as number)
    source += step
  }
}
