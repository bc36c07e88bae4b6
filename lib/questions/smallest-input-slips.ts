import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { SlipRule } from '@/lib/questions/slip-rule'
import type { ChainLayer } from '@/lib/questions/smallest-input-chains'

/** A chain of layers, and the side of the map that has to be left at its end. */
export type Chain = { O: number; layers: ChainLayer[] }

/** The input that one layer needs for `wanted` pixels of output. */
export type NeedRule = (layer: ChainLayer, wanted: number) => number

export const rightNeed: NeedRule = ({ F, P, S }, wanted) => Math.max((wanted - 1) * S + F - 2 * P, 1)

/** What each layer has to be given, from the first to the last. */
export function needsOf({ O, layers }: Chain, need: NeedRule = rightNeed): number[] {
  const needs: number[] = []
  let wanted = O
  for (let index = layers.length - 1; index >= 0; index--) {
    wanted = need(layers[index] as ChainLayer, wanted)
    needs.unshift(wanted)
  }
  return needs
}

/** A wrong step back through a layer, taken at every layer; the line shows the last layer where it leads astray. */
function needRule(
  misconception: MisconceptionId,
  applies: (layer: ChainLayer) => boolean,
  need: NeedRule,
  written: (layer: ChainLayer, wanted: number) => string,
  blame: string,
): SlipRule<Chain> {
  return {
    misconception,
    answers: (chain) => (chain.layers.some(applies) ? [wholeAnswer(needsOf(chain, need)[0] ?? 0)] : []),
    line(chain) {
      const needs = needsOf(chain, need)
      const wantedAfter = (index: number) => needs[index + 1] ?? chain.O
      const at = chain.layers.findLastIndex((layer, index) => needs[index] !== rightNeed(layer, wantedAfter(index)))
      const layer = chain.layers[at] as ChainLayer
      const wanted = wantedAfter(at)
      return `For $${wanted}$ ${wanted === 1 ? 'pixel' : 'pixels'} after ${layerNames(chain.layers)[at]} you went back to $${written(layer, wanted)} = ${needs[at]}$: ${blame}.`
    },
  }
}

const isPool = ({ kind }: ChainLayer) => kind === 'pool'
const withoutPools: NeedRule = (layer, wanted) => (isPool(layer) ? wanted : rightNeed(layer, wanted))

/** Likeliest first. */
export const smallestInputSlips: readonly SlipRule<Chain>[] = [
  {
    misconception: 'product-of-strides',
    answers: (chain) => [wholeAnswer(strideProduct(chain))],
    line(chain) {
      const factors = [...chain.layers.map(({ S }) => S), chain.O].filter((factor) => factor > 1)
      const product =
        factors.length > 1 ? `${factors.join(' \\cdot ')} = ${strideProduct(chain)}` : strideProduct(chain)
      const padded = chain.layers.some(({ P }) => P > 0)
      return `You computed $${product}$: the sizes of the windows${padded ? ' and the padding' : ''} count too.`
    },
  },
  needRule(
    'forgot-plus-one',
    () => true,
    ({ F, P, S }, wanted) => Math.max(wanted * S + F - 2 * P, 1),
    ({ F, P, S }, wanted) => `${wanted} \\cdot ${S} + ${F}${cut(P)}`,
    'the first window needs no stride, so one stride is too many',
  ),
  needRule(
    'ignored-padding',
    ({ P }) => P > 0,
    ({ F, S }, wanted) => (wanted - 1) * S + F,
    ({ F, S }, wanted) => `(${wanted} - 1) \\cdot ${S} + ${F}`,
    'the padding covers a part of the window',
  ),
  needRule(
    'padding-once',
    ({ P }) => P > 0,
    ({ F, P, S }, wanted) => Math.max((wanted - 1) * S + F - P, 1),
    ({ F, P, S }, wanted) => `(${wanted} - 1) \\cdot ${S} + ${F} - ${P}`,
    'the padding helps on both sides',
  ),
  needRule(
    'ignored-stride',
    ({ S }) => S > 1,
    ({ F, P }, wanted) => Math.max(wanted - 1 + F - 2 * P, 1),
    ({ F, P }, wanted) => `(${wanted} - 1) + ${F}${cut(P)}`,
    'neighbouring windows lie a stride apart',
  ),
  {
    misconception: 'pool-left-out',
    answers: (chain) => (chain.layers.some(isPool) ? [wholeAnswer(needsOf(chain, withoutPools)[0] ?? 0)] : []),
    line(chain) {
      const at = chain.layers.findLastIndex(isPool)
      const wanted = needsOf(chain, withoutPools)[at] ?? 0
      return `You went back through ${layerNames(chain.layers)[at]} with the same $${wanted}$: it has a window and a stride too.`
    },
  },
  {
    misconception: 'largest-filter',
    answers: ({ layers }) => [wholeAnswer(Math.max(...layers.map(({ F }) => F)))],
    line: ({ layers }) =>
      `You answered $${Math.max(...layers.map(({ F }) => F))}$, the largest filter: the layers after it need their windows too.`,
  },
]

function strideProduct({ O, layers }: Chain): number {
  return layers.reduce((product, { S }) => product * S, O)
}

function cut(P: number): string {
  return P === 0 ? '' : ` - 2 \\cdot ${P}`
}

/** Conv 1, Pool 1, Conv 2 and so on. */
export function layerNames(layers: readonly ChainLayer[]): string[] {
  let [convs, pools] = [0, 0]
  return layers.map(({ kind }) => (kind === 'conv' ? `Conv ${++convs}` : `Pool ${++pools}`))
}
