import { reusableMemory } from '@/lib/conv/memory'
import type { Volume } from '@/lib/conv/volume'
import { chosenGreyScale, type GreyScale, greyPixels } from '@/lib/figures/grey-scale'
import { mapFacts } from '@/lib/figures/map-facts'
import { drawPicture } from '@/lib/figures/pictures/draw-picture'
import { type ColourPixels, greyPicture } from '@/lib/figures/pictures/grey-picture'
import { lumaPicture } from '@/lib/figures/pictures/luma-picture'
import { type Picture, pictureSide } from '@/lib/figures/pictures/picture'
import { playgroundMap } from '@/lib/figures/playground-map'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'
import { playgroundShape } from '@/lib/figures/playground-shape'
import type { FilteredMap, FilterOrder, FilterResult, OrderedPicture } from './filter-order'

// Runs beside the page, which thereby answers keys and fingers while a picture is filtered.
let picture = drawPicture('house', 1)
// Fresh memory costs more than what is computed in it, so the worker keeps its own and takes back what has been shown.
const { memory, reuse } = reusableMemory()
let grey: Picture['data'] | undefined
let spares: ColourPixels['data'][] = []
let frameBytes = new Uint8Array(0)

self.addEventListener('message', ({ data }: MessageEvent<FilterOrder>) => {
  fulfil(data).then(send, (error) => {
    // Thrown where the page hears of it.
    setTimeout(() => {
      throw error
    })
  })
})

function send(result: FilterResult): void {
  const sent = [result.picture === 'same' ? [] : [result.picture], result.map === 'none' ? [] : [result.map.pixels]]
  self.postMessage(result, { transfer: sent.flat().map(({ data: pixels }) => pixels.buffer) })
}

async function fulfil({ picture: ordered, settings, spares: shownBefore }: FilterOrder): Promise<FilterResult> {
  spares = [...shownBefore]
  reuse()
  const isNew = ordered.kind !== 'same'
  picture = await take(ordered)
  const started = performance.now()
  const map = playgroundShape(picture, settings).kind === 'problem' ? 'none' : filter(settings)
  const milliseconds = performance.now() - started
  return { picture: isNew ? shown(picture, { black: 0, white: 1 }) : 'same', map, milliseconds }
}

async function take(ordered: OrderedPicture): Promise<Picture> {
  switch (ordered.kind) {
    case 'drawn':
      return drawPicture(ordered.id, pictureSide)
    case 'pixels':
      return kept(greyPicture(ordered.pixels, grey))
    case 'frame':
      return kept(await readFrame(ordered.frame))
    case 'same':
      return picture
  }
}

/** Remembers where the next frame can be written. */
function kept(taken: Picture): Picture {
  grey = taken.data
  return taken
}

/** Only the brightness of a frame is read, which costs a hundredth of turning it into colours first. */
async function readFrame(frame: VideoFrame): Promise<Picture> {
  const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight }
  const size = frame.allocationSize()
  if (frameBytes.length !== size) frameBytes = new Uint8Array(size)
  const [{ offset, stride } = { offset: 0, stride: width }] = await frame.copyTo(frameBytes)
  const fullRange = frame.colorSpace.fullRange ?? false
  frame.close()
  return lumaPicture({ data: frameBytes, offset, stride, width, height, fullRange }, grey)
}

function filter(settings: PlaygroundSettings): FilteredMap {
  const map = playgroundMap(picture, settings, memory)
  const facts = mapFacts(map.data)
  const scale = chosenGreyScale(settings, facts)
  return { pixels: shown(map, scale), facts, scale }
}

function shown({ data, width, height }: Volume, scale: GreyScale): ColourPixels {
  const spare = spares.findIndex(({ length }) => length === 4 * data.length)
  return { data: greyPixels(data, scale, ...spares.splice(spare, spare < 0 ? 0 : 1)), width, height }
}
