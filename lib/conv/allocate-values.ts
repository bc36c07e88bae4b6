import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { freshMemory } from '@/lib/conv/memory'

/** 2^28 doubles are 2 GiB: beyond any exercise, and still within what every engine can allocate and index by int32. */
const mostValues = 2 ** 28

/** Zeros for a volume of this shape; throws ConvArgumentError naming `argument` when it would exceed 2^28 values. */
export function allocateValues(
  argument: string,
  channels: number,
  height: number,
  width: number,
  memory = freshMemory,
): Float64Array {
  const length = channels * height * width
  if (length <= mostValues) return memory(length)
  throw new ConvArgumentError(
    argument,
    `asks for ${channels} x ${height} x ${width} values, but at most ${mostValues} are computed at once`,
  )
}
