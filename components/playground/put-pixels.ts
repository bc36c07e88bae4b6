import type { ColourPixels } from '@/lib/figures/pictures/grey-picture'

/** Shows pixels on a canvas, which takes their size. */
export function putPixels(canvas: HTMLCanvasElement | null, { data, width, height }: ColourPixels): void {
  if (!canvas) return
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0)
}
