import { fitPicture } from '@/lib/figures/pictures/fit-picture'
import type { ColourPixels } from '@/lib/figures/pictures/grey-picture'
import { fileProblem, sizeProblem, unreadablePicture } from '@/lib/figures/pictures/picture-problem'

export type Upload =
  | { readonly kind: 'pixels'; readonly pixels: ColourPixels }
  | { readonly kind: 'problem'; readonly problem: string }

/** Reads a picture in the browser: upright, at most 512 pixels on its longer side, what is transparent on white. */
export async function readUpload(file: File): Promise<Upload> {
  const problem = fileProblem(file)
  if (problem !== null) return { kind: 'problem', problem }
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    await load(image, address)
    // An element knows its size before it is decoded, so a huge picture is never unpacked.
    const size = { width: image.naturalWidth, height: image.naturalHeight }
    const tooLarge = sizeProblem(size)
    if (tooLarge !== null) return { kind: 'problem', problem: tooLarge }
    await image.decode()
    return { kind: 'pixels', pixels: drawOnWhite(image, fitPicture(size)) }
  } catch {
    return { kind: 'problem', problem: unreadablePicture }
  } finally {
    URL.revokeObjectURL(address)
  }
}

function load(image: HTMLImageElement, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('The picture cannot be loaded.'))
    image.src = address
  })
}

function drawOnWhite(image: HTMLImageElement, { width, height }: { width: number; height: number }): ColourPixels {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no canvas.')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  return { data, width, height }
}
