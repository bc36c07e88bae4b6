import type { Picture } from '@/lib/figures/pictures/picture'

/** Red, green, blue and opacity of each pixel, from 0 to 255, row by row, as a canvas gives them. */
export type ColourPixels = {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/**
 * The brightness of each pixel by the weights of ITU-R BT.601, which image libraries use for grey; opacity is not looked at. It is
 * written over `spare` where that has the right length.
 */
export function greyPicture({ data, width, height }: ColourPixels, spare?: Picture['data']): Picture {
  const grey = spare?.length === width * height ? spare : new Float32Array(width * height)
  for (let index = 0, at = 0; index < grey.length; index++, at += 4) {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    grey[index] = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
  }
  return { data: grey, channels: 1, height, width }
}
