import { allocateValues } from '@/lib/conv/allocate-values'
import { allSides, type Padding } from '@/lib/conv/axis-padding'
import { freshMemory, type Memory } from '@/lib/conv/memory'
import type { Volume } from '@/lib/conv/volume'

/**
 * The volume in doubles with `padding` pixels of `fill` on its sides, so that the loops over it need no edge cases and
 * see one kind of array. Doubles that need no padding are returned as they are, not copied.
 */
export function padVolume(volume: Volume, padding: Padding, fill: number, memory = freshMemory): Volume<Float64Array> {
  const { data, channels, height, width } = volume
  const { height: vertical, width: horizontal } = allSides(padding)
  const paddedHeight = vertical.before + height + vertical.after
  const paddedWidth = horizontal.before + width + horizontal.after
  if (paddedHeight === height && paddedWidth === width) {
    return { data: data instanceof Float64Array ? data : inDoubles(data, memory), channels, height, width }
  }
  const padded = allocateValues('padding', channels, paddedHeight, paddedWidth, memory)
  if (fill !== 0) padded.fill(fill)
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < height; row++) {
      const from = (channel * height + row) * width
      const to = (channel * paddedHeight + row + vertical.before) * paddedWidth + horizontal.before
      padded.set(data.subarray(from, from + width), to)
    }
  }
  return { data: padded, channels, height: paddedHeight, width: paddedWidth }
}

function inDoubles(data: Volume['data'], memory: Memory): Float64Array {
  const doubles = memory(data.length)
  doubles.set(data)
  return doubles
}
