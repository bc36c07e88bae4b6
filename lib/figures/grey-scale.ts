import type { MapFacts } from '@/lib/figures/map-facts'
import { answerRange } from '@/lib/figures/playground-kernel'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'

/** The values that are shown black and white; those between in proportion, those beyond as the nearer of the two. */
export type GreyScale = { readonly black: number; readonly white: number }

/**
 * The greys of a map whose values lie from `low` to `high`. Values of a picture, 0 to 1, keep their brightness; larger ones go from 0
 * to the largest; where some are negative, 0 is the grey in the middle, and black and white are equally far from it.
 */
export function greyScale(low: number, high: number): GreyScale {
  const beyond = 1e-9
  if (low < -beyond) {
    const most = Math.max(-low, high)
    return { black: -most, white: most }
  }
  return { black: 0, white: high > 1 + beyond ? high : 1 }
}

/** The greys that the settings ask for: by what the map holds, or the same for every picture, by what the kernel can answer. */
export function chosenGreyScale({ greys, kernel, relu }: PlaygroundSettings, { least, most }: MapFacts): GreyScale {
  if (greys === 'map') return greyScale(least, most)
  const { low, high } = answerRange(kernel)
  return greyScale(relu ? 0 : low, high)
}

/** Each value as an opaque grey pixel, four bytes each, as a canvas takes them; over `spare` where that has the right length. */
export function greyPixels(
  values: Float32Array | Float64Array,
  { black, white }: GreyScale,
  spare?: Uint8ClampedArray<ArrayBuffer>,
): Uint8ClampedArray<ArrayBuffer> {
  const length = 4 * values.length
  const pixels = spare?.length === length ? spare : new Uint8ClampedArray(length)
  const perUnit = 255 / (white - black)
  for (let index = 0; index < values.length; index++) {
    const grey = ((values[index] as number) - black) * perUnit
    pixels[4 * index] = grey
    pixels[4 * index + 1] = grey
    pixels[4 * index + 2] = grey
    pixels[4 * index + 3] = 255
  }
  return pixels
}
