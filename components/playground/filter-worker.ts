import type { Volume } from '@/lib/conv/volume'
import { chosenGreyScale, type GreyScale, greyPixels } from '@/lib/figures/grey-scale'
import { mapFacts } from '@/lib/figures/map-facts'
import { drawPicture } from '@/lib/figures/pictures/draw-picture'
import { type ColourPixels, greyPicture } from '@/lib/figures/pictures/grey-picture'
import { type Picture, pictureSide } from '@/lib/figures/pictures/picture'
import { playgroundMap } from '@/lib/figures/playground-map'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'
import { playgroundShape } from '@/lib/figures/playground-shape'
import type { FilteredMap, FilterOrder, FilterResult, OrderedPicture } from './filter-order'

// Runs beside the page, which thereby answers keys and fingers while a picture is filtered.
let picture = drawPicture('house', 1)

self.addEventListener('message', ({ data }: MessageEvent<FilterOrder>) => {
  const result = fulfil(data)
  const sent = [result.picture === 'same' ? [] : [result.picture], result.map === 'none' ? [] : [result.map.pixels]]
  self.postMessage(result, { transfer: sent.flat().map(({ data: pixels }) => pixels.buffer as ArrayBuffer) })
})

function fulfil({ picture: ordered, settings }: FilterOrder): FilterResult {
  const isNew = ordered.kind !== 'same'
  picture = take(ordered)
  const started = performance.now()
  const map = playgroundShape(picture, settings).kind === 'problem' ? 'none' : filter(settings)
  const milliseconds = performance.now() - started
  return { picture: isNew ? shown(picture, { black: 0, white: 1 }) : 'same', map, milliseconds }
}

function take(ordered: OrderedPicture): Picture {
  switch (ordered.kind) {
    case 'drawn':
      return drawPicture(ordered.id, pictureSide)
    case 'pixels':
      return greyPicture(ordered.pixels)
    case 'same':
      return picture
  }
}

function filter(settings: PlaygroundSettings): FilteredMap {
  const map = playgroundMap(picture, settings)
  const facts = mapFacts(map.data)
  const scale = chosenGreyScale(settings, facts)
  return { pixels: shown(map, scale), facts, scale }
}

function shown({ data, width, height }: Volume, scale: GreyScale): ColourPixels {
  return { data: greyPixels(data, scale), width, height }
}
