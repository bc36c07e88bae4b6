import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/**
 * Feature maps of one image: the value at (channel, row, column) is `data[(channel * height + row) * width + column]`.
 * All values are expected to be finite.
 */
export type Volume<Data extends Float32Array | Float64Array = Float32Array | Float64Array> = {
  readonly data: Data
  readonly channels: number
  readonly height: number
  readonly width: number
}

/** Throws ConvArgumentError unless every side is at least 1 and `data` has channels x height x width values. */
export function requireVolume(argument: string, { data, channels, height, width }: Volume): void {
  requireWholeNumber(`${argument}.channels`, channels, 1)
  requireWholeNumber(`${argument}.height`, height, 1)
  requireWholeNumber(`${argument}.width`, width, 1)
  if (data.length !== channels * height * width) {
    throw new ConvArgumentError(
      `${argument}.data`,
      `must hold ${channels} x ${height} x ${width} = ${channels * height * width} values, but it holds ${data.length}`,
    )
  }
}
