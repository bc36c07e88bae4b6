import type { ListingLayer } from '@/lib/questions/listing-layer'
import { type Listing, walkListing } from '@/lib/questions/walk-listing'

const conv = (C: number, K: number, F: number, P = 0, S = 1, G = 1): ListingLayer => ({
  kind: 'conv',
  C,
  K,
  F,
  P,
  S,
  G,
})
const norm = (C: number): ListingLayer => ({ kind: 'norm', C })
const relu: ListingLayer = { kind: 'relu' }
const pool = (F: number, S = F): ListingLayer => ({ kind: 'pool', F, S })
const global: ListingLayer = { kind: 'global' }
const flatten: ListingLayer = { kind: 'flatten' }
const dense = (C: number, K: number): ListingLayer => ({ kind: 'dense', C, K })

type Plan = (D: number, first: number, second: number, units: number, scores: number) => ListingLayer[]

/** Networks as people write them, all right but for the inputs of the dense layers, which are put in afterwards. */
export const listingPlans: readonly Plan[] = [
  (D, first, second, units, scores) => [
    conv(D, first, 5),
    relu,
    pool(2),
    conv(first, second, 5),
    relu,
    pool(2),
    flatten,
    dense(1, units),
    relu,
    dense(units, scores),
  ],
  (D, first, second, units, scores) => [
    conv(D, first, 3, 1),
    norm(first),
    relu,
    pool(2),
    conv(first, second, 3, 1),
    norm(second),
    relu,
    pool(3, 2),
    flatten,
    dense(1, units),
    relu,
    dense(units, scores),
  ],
  (D, first, second, _, scores) => [
    conv(D, first, 5, 2, 2),
    norm(first),
    relu,
    conv(first, first, 3, 1, 1, first),
    conv(first, second, 1),
    norm(second),
    relu,
    pool(2),
    conv(second, 2 * second, 3, 1),
    relu,
    global,
    flatten,
    dense(1, scores),
  ],
  (D, first, second, _, scores) => [
    conv(D, first, 3),
    relu,
    pool(2),
    conv(first, second, 3),
    relu,
    pool(2),
    conv(second, 2 * second, 3),
    relu,
    pool(2),
    global,
    flatten,
    dense(1, scores),
  ],
]

/** With the numbers that the dense layers are given. */
export function withDenseInputs({ W, D, layers }: Listing): Listing {
  const visits = walkListing({ W, D, layers })
  return {
    W,
    D,
    layers: layers.map((layer, index) =>
      layer.kind === 'dense' ? { ...layer, C: visits[index]?.given.channels ?? 1 } : layer,
    ),
  }
}

/** What people get wrong; each changes one line of a right listing, or leaves one out. Null where there is no place for it. */
export const breakings: readonly ((listing: Listing, salt: number) => Listing | null)[] = [
  // A later convolution names its own filters, the channels of the image or half the channels as its input.
  (listing, salt) =>
    change(listing, 'conv', salt, (layer, before) =>
      layer.G === 1 ? { ...layer, C: [layer.K, listing.D, before / 2, 2 * before][salt % 4] ?? layer.K } : null,
    ),
  // A normalisation names the channels that go into the convolution before it, or the double.
  (listing, salt) =>
    change(listing, 'norm', salt, (layer, before) => ({ ...layer, C: salt % 2 === 0 ? before * 2 : before / 2 })),
  // A dense layer counts a single map, another side, or the side only once.
  (listing, salt) => {
    const visits = walkListing(listing)
    const at = listing.layers.findIndex(({ kind }) => kind === 'flatten')
    const { side, channels } = visits[at]?.given ?? { side: 1, channels: 1 }
    if (side === 1) return null
    const wrong = [side * side, channels * (side + 1) ** 2, channels * side, channels * (side - 1) ** 2][salt % 4]
    return replaceAt(listing, at + 1, (layer) => (layer.kind === 'dense' ? { ...layer, C: wrong ?? 1 } : layer))
  },
  // The last dense layer takes another number than the one before it gives.
  (listing, salt) => {
    const last = listing.layers.length - 1
    return replaceAt(listing, last, (layer) =>
      layer.kind === 'dense' ? { ...layer, C: salt % 2 === 0 ? 2 * layer.C : layer.C + 4 } : layer,
    )
  },
  // A pooling layer is forgotten.
  (listing, salt) => {
    const places = listing.layers.flatMap(({ kind }, index) => (kind === 'pool' ? [index] : []))
    const at = places[salt % places.length]
    return { ...listing, layers: listing.layers.filter((_, index) => index !== at) }
  },
  // Groups that do not divide the channels.
  (listing, salt) =>
    change(listing, 'conv', salt, (layer) =>
      layer.F > 1 ? { ...layer, G: [3, 5, 7, 2 * layer.C][salt % 4] ?? 3 } : null,
    ),
  // A filter that is larger than what is left of the image.
  (listing, salt) => change(listing, 'conv', 1, (layer) => ({ ...layer, F: salt % 2 === 0 ? 9 : 11, P: 0 })),
]

/** Changes one line of a kind, never the first; `before` is the number of channels that it is given. */
function change<Kind extends ListingLayer['kind']>(
  listing: Listing,
  kind: Kind,
  salt: number,
  to: (layer: ListingLayer & { kind: Kind }, before: number) => ListingLayer | null,
): Listing | null {
  const visits = walkListing(listing)
  const places = listing.layers.flatMap((layer, index) => {
    const before = visits[index]?.given.channels ?? 1
    return index > 0 && isOfKind(layer, kind) ? [{ index, layer, before }] : []
  })
  const place = places[(salt + places.length - 1) % Math.max(places.length, 1)]
  if (place === undefined) return null
  const changed = to(place.layer, place.before)
  return changed === null ? null : replaceAt(listing, place.index, () => changed)
}

function isOfKind<Kind extends ListingLayer['kind']>(
  layer: ListingLayer,
  kind: Kind,
): layer is ListingLayer & { kind: Kind } {
  return layer.kind === kind
}

function replaceAt(listing: Listing, at: number, to: (layer: ListingLayer) => ListingLayer): Listing {
  return { ...listing, layers: listing.layers.map((layer, index) => (index === at ? to(layer) : layer)) }
}
