import { allocateValues } from '@/lib/conv/allocate-values'
import type { PerAxis } from '@/lib/conv/per-axis'
import type { Volume } from '@/lib/conv/volume'

/**
 * The volume in doubles with `padding` pixels of `fill` on each side, so that the loops over it need no edge cases and
 * see one kind of array. Doubles that need no padding are returned as they are, not copied.
 */
export function padVolume(volume: Volume, padding: PerAxis<number>, fill: number): Volume<Float64Array> {
  const { data, channels, height, width } = volume
  if (padding.height === 0 && padding.width === 0) {
    return { data: data instanceof Float64Array ? data : Float64Array.from(data), channels, height, width }
  }
  const paddedHeight = height + 2 * padding.height
  const paddedWidth = width + 2 * padding.width
  const padded = allocateValues('padding', channels, paddedHeight, paddedWidth)
  if (fill !== 0) padded.fill(fill)
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < height; row++) {
      const from = (channel * height + row) * width
      const to = (channel * paddedHeight + row + padding.height) * paddedWidth + padding.width
      padded.set(data.subarray(from, from + width), to)
    }
  }
  return { data: padded, channels, height: paddedHeight, width: paddedWidth }
}
