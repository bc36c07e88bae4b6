import { exactProduct } from '@/lib/conv/exact-product'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** What flows between the layers of a network, for one image: feature maps, or a vector once they are flattened. */
export type LayerShape =
  | { readonly kind: 'maps'; readonly channels: number; readonly height: number; readonly width: number }
  | { readonly kind: 'vector'; readonly length: number }

/** The values of a shape: channels x height x width, or the vector's length; throws ConvArgumentError above 2^53 - 1. */
export function countValues(shape: LayerShape): number {
  return shape.kind === 'vector' ? shape.length : exactProduct('channels', shape.channels, shape.height, shape.width)
}

/** Two shapes added value by value, which must be equal, or stacked by channel, which must be equal otherwise; else null. */
export function joinShapes(join: 'add' | 'concatenate', one: LayerShape, other: LayerShape): LayerShape | null {
  if (one.kind === 'vector') {
    if (other.kind !== 'vector') return null
    if (join === 'concatenate') return { kind: 'vector', length: one.length + other.length }
    return one.length === other.length ? one : null
  }
  if (other.kind !== 'maps' || one.height !== other.height || one.width !== other.width) return null
  if (join === 'concatenate') return { ...one, channels: one.channels + other.channels }
  return one.channels === other.channels ? one : null
}

/** Throws ConvArgumentError, naming `input` and its side, unless every side is a whole number of at least 1. */
export function requireLayerShape(shape: LayerShape): void {
  if (shape.kind === 'vector') {
    requireWholeNumber('input.length', shape.length, 1)
    return
  }
  requireWholeNumber('input.channels', shape.channels, 1)
  requireWholeNumber('input.height', shape.height, 1)
  requireWholeNumber('input.width', shape.width, 1)
}
