import type { PixelRange } from '@/lib/conv/window-positions'

export type AxisScale = {
  /** Pixels of the layer's input that the drawing is wide. */
  width: number
  at: (pixel: number) => string
  span: (range: PixelRange) => { x: string; width: string }
}

/** Places pixels of the padded input, from `start` up to `end`, in per cent of the drawing's width. */
export function axisScale(start: number, end: number): AxisScale {
  const width = end - start
  const percent = (pixels: number) => `${Math.round((pixels / width) * 100_000) / 1000}%`
  return {
    width,
    at: (pixel) => percent(pixel - start),
    span: (range) => ({ x: percent(range.start - start), width: percent(range.end - range.start) }),
  }
}
