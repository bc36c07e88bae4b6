import type { GreyScale } from '@/lib/figures/grey-scale'
import type { MapFacts } from '@/lib/figures/map-facts'
import type { ColourPixels } from '@/lib/figures/pictures/grey-picture'
import type { PictureId } from '@/lib/figures/pictures/picture-names'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'

/** What the page asks its worker for: a picture, or the one before, filtered as set. */
export type FilterOrder = {
  readonly picture: OrderedPicture
  readonly settings: PlaygroundSettings
  /** Pixels that have been shown: the worker writes the next ones over them. */
  readonly spares: readonly ColourPixels['data'][]
}

export type OrderedPicture =
  | { readonly kind: 'drawn'; readonly id: PictureId }
  | { readonly kind: 'pixels'; readonly pixels: ColourPixels }
  /** Of a camera; whoever has it closes it. */
  | { readonly kind: 'frame'; readonly frame: VideoFrame }
  | { readonly kind: 'same' }

/** What comes back, ready to be put on a canvas. */
export type FilterResult = {
  readonly picture: ColourPixels | 'same'
  /** None where the kernel or the pooling window does not fit into the picture. */
  readonly map: FilteredMap | 'none'
  /** How long filtering and colouring took in the worker. */
  readonly milliseconds: number
}

export type FilteredMap = { readonly pixels: ColourPixels; readonly facts: MapFacts; readonly scale: GreyScale }
