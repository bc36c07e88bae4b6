import type { TableLayer } from '@/lib/questions/carry'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import {
  areaOf,
  type Network,
  type NetworkRow,
  namesOf,
  type RowRules,
  rightRules,
  rowsOf,
  type SlidingLayer,
  travelLatex,
} from '@/lib/questions/network'
import { wholeLatex } from '@/lib/questions/number-text'
import { numeratorLatex, quotientLatex } from '@/lib/questions/size-case'

/** Where an idea shows: a layer with what goes in and what the idea lets come out. */
export type Place = { layer: TableLayer; side: number; channels: number; after: NetworkRow }

/** A wrong idea about the rows of a network. `told` continues "In Conv 1 you ...". */
export type NetworkIdea = { misconception: MisconceptionId; rules: RowRules; told(place: Place): string }

/** Wrong sides. */
export const sideIdeas = {
  forgotPlusOne: idea(
    'forgot-plus-one',
    { size: ({ F, P, S }, side) => Math.floor((side - F + 2 * P) / S) },
    ({ layer, side, after }) =>
      `computed $${slid(layer, (window) => travelLatex(side, window))} = ${after.side}$ for one side and stopped: that counts the steps; the start adds one`,
  ),
  ignoredPadding: idea(
    'ignored-padding',
    { size: ({ F, S }, side) => Math.floor((side - F) / S) + 1 },
    ({ layer, side, after }) =>
      `computed $${slid(layer, ({ F, S }) => travelLatex(side, { F, P: 0, S }))} + 1 = ${after.side}$ for one side: the padding is missing`,
  ),
  ignoredStride: idea(
    'ignored-stride',
    { size: ({ F, P }, side) => side - F + 2 * P + 1 },
    ({ layer, side, after }) =>
      `computed $${slid(layer, ({ F, P }) => numeratorLatex({ W: side, F, P }))} + 1 = ${after.side}$ for one side: the division by the stride is missing`,
  ),
  poolStrideOne: idea(
    'pool-stride-one',
    {
      size: (layer, side) => (layer.kind === 'pool' ? side - layer.F + 2 * layer.P + 1 : rightRules.size(layer, side)),
    },
    ({ layer, side, after }) =>
      `computed $${slid(layer, ({ F, P }) => numeratorLatex({ W: side, F, P }))} + 1 = ${after.side}$ for one side: the window does not move by single pixels, but by $${slid(layer, ({ S }) => `${S}`)}$`,
  ),
  poolLeftOut: idea(
    'pool-left-out',
    { size: (layer, side) => (layer.kind === 'pool' ? side : rightRules.size(layer, side)) },
    ({ after }) => `went on with $${after.side}$ pixels a side, as if the layer were not there`,
  ),
  assumedSame: idea(
    'assumed-same',
    { size: (layer, side) => (layer.kind === 'conv' ? Math.floor(side / layer.S) : rightRules.size(layer, side)) },
    ({ layer, side, after }) =>
      `took $${slid(layer, ({ S }) => (S === 1 ? `${after.side}` : `${side}/${S}`))}$ for one side: with this filter and padding it comes out differently`,
  ),
  roundedUp: idea(
    'rounded-up',
    { size: ({ F, P, S }, side) => Math.ceil((side - F + 2 * P) / S) + 1 },
    ({ layer, side, after }) =>
      `computed $${slid(layer, ({ F, P, S }) => `\\lceil ${quotientLatex(numeratorLatex({ W: side, F, P }), S)} \\rceil`)} + 1 = ${after.side}$ for one side: the last of these windows would hang over the edge`,
  ),
}

/** Wrong channels, and vectors of the wrong length. */
export const depthIdeas = {
  keptDepth: idea(
    'kept-depth',
    { depth: (_, channels) => channels },
    ({ layer, channels }) =>
      `kept the $${channels}$ ${channels === 1 ? 'channel' : 'channels'} of the input; $${filtersOf(layer)}$ filters make $${filtersOf(layer)}$ maps`,
  ),
  halvedDepth: idea(
    'pool-halves-depth',
    { depth: (layer, channels) => (layer.kind === 'pool' ? Math.floor(channels / 2) : layer.K) },
    ({ channels, after }) => `made $${after.channels}$ channels of $${channels}$: pooling leaves their number as it is`,
  ),
  withoutChannels: idea(
    'flattened-without-channels',
    { flat: (side) => side * side },
    ({ side, channels }) =>
      `took $${side} \\cdot ${side} = ${side * side}$ inputs: each of the $${channels}$ channels brings as many`,
  ),
  sideForArea: idea(
    'side-for-area',
    { flat: (side, channels) => side * channels },
    ({ side, channels }) =>
      `took $${side} \\cdot ${channels} = ${wholeLatex(side * channels)}$ inputs: a map has $${side} \\cdot ${side}$ pixels`,
  ),
}

/** Wrong counts of parameters. */
export const countIdeas = {
  forgotBiases: idea(
    'forgot-biases',
    {
      parameters: (layer, _, channels) => (layer.kind === 'pool' ? 0 : areaOf(layer) * channels * layer.K),
    },
    ({ layer, after }) =>
      `counted $${wholeLatex(after.parameters)}$ weights: the $${filtersOf(layer)}$ biases are missing`,
  ),
  oneBias: idea(
    'one-bias-in-all',
    {
      parameters: (layer, _, channels) => (layer.kind === 'pool' ? 0 : areaOf(layer) * channels * layer.K + 1),
    },
    ({ layer, after }) =>
      `counted $${wholeLatex(after.parameters - 1)} + 1$: there is a bias for each of the $${filtersOf(layer)}$ ${layer.kind === 'dense' ? 'units' : 'filters'}`,
  ),
  forgotDepth: idea(
    'forgot-depth',
    {
      parameters: (layer, side, channels) =>
        layer.kind === 'conv' ? (layer.F * layer.F + 1) * layer.K : rightRules.parameters(layer, side, channels),
    },
    ({ layer, channels, after }) =>
      `counted $(${slid(layer, ({ F }) => `${F} \\cdot ${F}`)} + 1) \\cdot ${filtersOf(layer)} = ${wholeLatex(after.parameters)}$: a filter reaches through all $${channels}$ channels`,
  ),
  filterSideOnce: idea(
    'side-for-area',
    {
      parameters: (layer, side, channels) =>
        layer.kind === 'conv' ? (layer.F * channels + 1) * layer.K : rightRules.parameters(layer, side, channels),
    },
    ({ layer, channels, after }) =>
      `counted $(${slid(layer, ({ F }) => `${F}`)} \\cdot ${channels} + 1) \\cdot ${filtersOf(layer)} = ${wholeLatex(after.parameters)}$: a filter has $${slid(layer, ({ F }) => `${F} \\cdot ${F}`)} \\cdot ${channels}$ weights`,
  ),
  noSharing: idea(
    'no-sharing',
    {
      parameters: (layer, side, channels) =>
        layer.kind === 'conv'
          ? rightRules.parameters(layer, side, channels) * rightRules.size(layer, side) ** 2
          : rightRules.parameters(layer, side, channels),
    },
    ({ layer, after }) =>
      `counted the $${filtersOf(layer)}$ filters anew at each of $${after.side} \\cdot ${after.side}$ places: the same ones are used everywhere`,
  ),
  poolWeights: idea(
    'pool-has-weights',
    {
      parameters: (layer, side, channels) =>
        layer.kind === 'pool'
          ? (areaOf(layer) * channels + 1) * channels
          : rightRules.parameters(layer, side, channels),
    },
    ({ layer, channels, after }) =>
      `counted $(${slid(layer, ({ F }) => `${F} \\cdot ${F}`)} \\cdot ${channels} + 1) \\cdot ${channels} = ${wholeLatex(after.parameters)}$ parameters: pooling has nothing to learn`,
  ),
}

/** The right rules with some of them replaced; written out, since all sets of rules then have one form, which is quicker. */
function idea(misconception: MisconceptionId, wrong: Partial<RowRules>, told: (place: Place) => string): NetworkIdea {
  const { size, depth, flat, parameters } = rightRules
  const rules = {
    size: wrong.size ?? size,
    depth: wrong.depth ?? depth,
    flat: wrong.flat ?? flat,
    parameters: wrong.parameters ?? parameters,
  }
  return { misconception, rules, told }
}

/** The line of the first layer in which the idea makes a difference; the layers before it are right. */
export function firstLine(network: Network, one: NetworkIdea): string {
  const rows = rowsOf(network, one.rules) ?? []
  const right = rowsOf(network) ?? []
  const at = rows.findIndex((row, index) => !sameRow(row, right[index]))
  const layer = network.layers[at]
  const after = rows[at]
  if (layer === undefined || after === undefined) return ''
  const side = rows[at - 1]?.side ?? network.W
  const channels = rows[at - 1]?.channels ?? network.D
  return lineOf(namesOf(network.layers)[at] ?? '', one, { layer, side, channels, after })
}

export function lineOf(name: string, { told }: NetworkIdea, place: Place): string {
  return `In ${name} you ${told(place)}.`
}

export function sameRow(one: NetworkRow, other: NetworkRow | undefined): boolean {
  return one.side === other?.side && one.channels === other.channels && one.parameters === other.parameters
}

function slid(layer: TableLayer, latex: (layer: SlidingLayer) => string): string {
  return layer.kind === 'conv' || layer.kind === 'pool' ? latex(layer) : ''
}

function filtersOf(layer: TableLayer): number {
  return layer.kind === 'conv' || layer.kind === 'dense' ? layer.K : 0
}
