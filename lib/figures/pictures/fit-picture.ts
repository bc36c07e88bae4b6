import { pictureSide } from '@/lib/figures/pictures/picture'

type Size = { readonly width: number; readonly height: number }

/** The size at which a picture is used: its own, or so much smaller that the longer side has 512 pixels; never below 1 pixel. */
export function fitPicture({ width, height }: Size): Size {
  const shrink = Math.min(1, pictureSide / Math.max(width, height))
  const side = (length: number) => Math.max(1, Math.round(length * shrink))
  return { width: side(width), height: side(height) }
}
