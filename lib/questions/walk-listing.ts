import type { ListingLayer } from '@/lib/questions/listing-layer'
import { type RowRules, rightRules } from '@/lib/questions/network'

/** A listing and the square images that it is fed with. */
export type Listing = { W: number; D: number; layers: ListingLayer[] }

/** What flows between two lines: maps, or with a side of 1 the values of a vector. */
export type Flow = { side: number; channels: number }

/** What a line is given, and whether it can take it. */
export type LineVisit = { given: Flow; takes: boolean }

/**
 * Goes through a listing line by line. After a line that cannot take what it is given, it goes on with what that line would
 * give, so that further wrong lines come to light.
 */
export function walkListing({ W, D, layers }: Listing, rules: RowRules = rightRules): LineVisit[] {
  let flow: Flow = { side: W, channels: D }
  return layers.map((layer) => {
    const given = flow
    flow = flowAfter(layer, given, rules)
    return { given, takes: canTake(layer, given) }
  })
}

function canTake(layer: ListingLayer, { side, channels }: Flow): boolean {
  switch (layer.kind) {
    case 'conv':
      return (
        layer.C === channels && channels % layer.G === 0 && layer.K % layer.G === 0 && layer.F <= side + 2 * layer.P
      )
    case 'norm':
    case 'dense':
      return layer.C === channels
    case 'pool':
      return layer.F <= side
    case 'relu':
    case 'global':
    case 'flatten':
      return true
  }
}

function flowAfter(layer: ListingLayer, { side, channels }: Flow, rules: RowRules): Flow {
  switch (layer.kind) {
    case 'conv':
      return { side: Math.max(rules.size(layer, side), 1), channels: rules.depth(layer, channels) }
    case 'pool': {
      const pool = { kind: 'pool', F: layer.F, P: 0, S: layer.S } as const
      return { side: Math.max(rules.size(pool, side), 1), channels: rules.depth(pool, channels) }
    }
    case 'global':
      return { side: 1, channels }
    case 'flatten':
      return { side: 1, channels: rules.flat(side, channels) }
    case 'dense':
      return { side: 1, channels: layer.K }
    case 'norm':
    case 'relu':
      return { side, channels }
  }
}

/** The first line that cannot take what it is given, -1 for none. */
export function firstComplaint(listing: Listing, rules: RowRules = rightRules): number {
  return walkListing(listing, rules).findIndex(({ takes }) => !takes)
}

/** The lines that check what they are given, and so could be wrong. */
export function checkedLines(layers: readonly ListingLayer[]): number[] {
  return layers.flatMap(({ kind }, index) =>
    kind === 'conv' || kind === 'norm' || kind === 'pool' || kind === 'dense' ? [index] : [],
  )
}
