import type { TableLayer } from '@/lib/questions/carry'
import { rememberLast } from '@/lib/questions/remember-last'
import { numeratorLatex, quotientLatex } from '@/lib/questions/size-case'

/** A network on square images of `W` pixels a side and `D` channels. */
export type Network = { W: number; D: number; layers: TableLayer[] }

/** What a layer gives out: maps of side x side, a vector with a side of 1; and how many numbers it learns. */
export type NetworkRow = { side: number; channels: number; parameters: number }

export type SlidingLayer = Extract<TableLayer, { kind: 'conv' | 'pool' }>
export type CountedLayer = Extract<TableLayer, { kind: 'conv' | 'dense' | 'pool' }>

/** How the rows of a network follow from each other; a wrong idea replaces one or two of these. */
export type RowRules = {
  /** The side of the maps after a window has slid over them. */
  size(layer: SlidingLayer, side: number): number
  depth(layer: SlidingLayer, channels: number): number
  /** The numbers in a vector made of maps. */
  flat(side: number, channels: number): number
  /** What a layer learns; a dense layer's inputs come as `channels` with a side of 1. */
  parameters(layer: CountedLayer, side: number, channels: number): number
}

/** Sides are rounded down, as frameworks do. */
export const rightRules: RowRules = {
  size: ({ F, P, S }, side) => Math.floor((side - F + 2 * P) / S) + 1,
  depth: (layer, channels) => (layer.kind === 'conv' ? layer.K : channels),
  flat: (side, channels) => side * side * channels,
  parameters: (layer, _, channels) => (layer.kind === 'pool' ? 0 : (areaOf(layer) * channels + 1) * layer.K),
}

/** The places of a filter; a unit of a dense layer has one for each input. */
export function areaOf(layer: CountedLayer): number {
  return layer.kind === 'dense' ? 1 : layer.F * layer.F
}

const lastRows = new Map<RowRules, { network: Network; rows: readonly NetworkRow[] | null }>()

/**
 * The network row by row; null where a layer is left nothing to slide over. Everything that a question says asks for the
 * same rows, so the last ones of every set of rules are remembered.
 */
export function rowsOf(network: Network, rules: RowRules = rightRules): readonly NetworkRow[] | null {
  const last = lastRows.get(rules)
  if (last !== undefined && last.network === network) return last.rows
  const rows = walk(network, rules)
  if (last === undefined) lastRows.set(rules, { network, rows })
  else {
    last.network = network
    last.rows = rows
  }
  return rows
}

function walk({ W, D, layers }: Network, rules: RowRules): NetworkRow[] | null {
  const rows: NetworkRow[] = []
  let side = W
  let channels = D
  for (const layer of layers) {
    const row = rowAfter(layer, side, channels, rules)
    if (row.side < 1 || row.channels < 1) return null
    rows.push(row)
    side = row.side
    channels = row.channels
  }
  return rows
}

export function rowAfter(layer: TableLayer, side: number, channels: number, rules: RowRules): NetworkRow {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return {
        side: rules.size(layer, side),
        channels: rules.depth(layer, channels),
        parameters: rules.parameters(layer, side, channels),
      }
    case 'flatten':
      return { side: 1, channels: rules.flat(side, channels), parameters: 0 }
    case 'dense': {
      const inputs = side === 1 ? channels : rules.flat(side, channels)
      return { side: 1, channels: layer.K, parameters: rules.parameters(layer, 1, inputs) }
    }
  }
}

/** Whether every stride fits, so that no side had to be rounded. */
export function allFit(network: Network, rows: readonly NetworkRow[]): boolean {
  return network.layers.every((layer, index) => {
    if (layer.kind !== 'conv' && layer.kind !== 'pool') return true
    const side = rows[index - 1]?.side ?? network.W
    return (side - layer.F + 2 * layer.P) % layer.S === 0
  })
}

/** Conv 1, Pool 1, Conv 2, Flatten, Dense 1 and so on. */
export const namesOf = rememberLast((layers: readonly TableLayer[]): readonly string[] => {
  const counts = { conv: 0, pool: 0, dense: 0 }
  return layers.map(({ kind }) => (kind === 'flatten' ? 'Flatten' : `${words[kind]} ${++counts[kind]}`))
})

const words = { conv: 'Conv', pool: 'Pool', dense: 'Dense' }

/** `(W - F + 2P)/S` with numbers, in floor brackets where it is not whole. */
export function travelLatex(side: number, { F, P, S }: { F: number; P: number; S: number }): string {
  const quotient = quotientLatex(numeratorLatex({ W: side, F, P }), S)
  return (side - F + 2 * P) % S === 0 ? quotient : `\\lfloor ${quotient} \\rfloor`
}
