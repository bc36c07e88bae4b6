import { fitPicture } from '@/lib/figures/pictures/fit-picture'
import type { Picture } from '@/lib/figures/pictures/picture'

/** The brightness of a camera's frame as the camera gives it: one byte for each pixel, rows `stride` bytes apart from `offset` on. */
export type LumaPlane = {
  readonly data: Uint8Array
  readonly offset: number
  readonly stride: number
  readonly width: number
  readonly height: number
  /** Whether black is 0 and white 255; else they are 16 and 235, as television has it (ITU-R BT.601). */
  readonly fullRange: boolean
}

/**
 * The plane as a picture of at most 512 pixels a side. Where it is larger, each pixel is the mean of the four around its place,
 * the nearer the more (bilinear). It is written over `spare` where that has the right length.
 */
export function lumaPicture(plane: LumaPlane, spare?: Picture['data']): Picture {
  const { width, height } = fitPicture(plane)
  const data = spare?.length === width * height ? spare : new Float32Array(width * height)
  const [black, white] = plane.fullRange ? [0, 255] : [16, 235]
  const columns = places(plane.width, width)
  const rows = places(plane.height, height)
  let index = 0
  for (let row = 0; row < height; row++) {
    const vertical = rows.shares[row] as number
    const upper = plane.offset + plane.stride * (rows.firsts[row] as number)
    const lower = plane.offset + plane.stride * Math.min((rows.firsts[row] as number) + 1, plane.height - 1)
    for (let column = 0; column < width; column++) {
      const left = columns.firsts[column] as number
      const right = Math.min(left + 1, plane.width - 1)
      const share = columns.shares[column] as number
      const above = mix(plane.data[upper + left] as number, plane.data[upper + right] as number, share)
      const below = mix(plane.data[lower + left] as number, plane.data[lower + right] as number, share)
      const value = (mix(above, below, vertical) - black) / (white - black)
      data[index++] = value < 0 ? 0 : value > 1 ? 1 : value
    }
  }
  return { data, channels: 1, height, width }
}

/** For each of `count` pixels, of which `length` make the source: the source pixel before its middle, and how far beyond it lies. */
function places(length: number, count: number): { firsts: Int32Array; shares: Float64Array } {
  const firsts = new Int32Array(count)
  const shares = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const middle = Math.max(0, ((index + 0.5) * length) / count - 0.5)
    firsts[index] = Math.floor(middle)
    shares[index] = middle - Math.floor(middle)
  }
  return { firsts, shares }
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share
}
