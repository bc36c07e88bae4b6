import { convParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { wholeLatex } from '@/lib/questions/number-text'
import { productLatex, productOf } from '@/lib/questions/product-latex'

/** D channels and K filters in g groups; g divides both, and a group has two channels at least. */
export type GroupedLayer = {
  F: number
  D: number
  K: number
  g: number
  convention: 'weights-only' | 'one-bias-per-filter'
}

export function isGrouped({ D, K, g }: GroupedLayer): boolean {
  return D % g === 0 && K % g === 0 && D > g
}

export function hasBias({ convention }: GroupedLayer): boolean {
  return convention === 'one-bias-per-filter'
}

export function groupedCount(layer: GroupedLayer): number {
  const { F, D, K, g } = layer
  return convParameters({ filter: bothAxes(F), inputChannels: D, filters: K, groups: g, bias: hasBias(layer) })
    .parameters
}

/** A wrong number of weights, with the biases of so many filters where the convention counts them. */
function slip(
  misconception: 'groups-ignored' | 'one-group' | 'forgot-depth' | 'side-for-area',
  factors: (layer: GroupedLayer) => number[],
  filters: (layer: GroupedLayer) => number,
  blame: (layer: GroupedLayer) => string,
) {
  const biases = (layer: GroupedLayer) => (hasBias(layer) ? filters(layer) : 0)
  return countSlip<GroupedLayer>(
    misconception,
    (layer) => productOf(...factors(layer)) + biases(layer),
    (layer) => `${productLatex(...factors(layer))}${hasBias(layer) ? ` + ${wholeLatex(biases(layer))}` : ''}`,
    blame,
  )
}

/** Likeliest first. */
export const groupedSlips = [
  slip(
    'groups-ignored',
    ({ F, D, K }) => [F, F, D, K],
    ({ K }) => K,
    ({ D, g }) => `a filter sees the $${D} / ${g} = ${D / g}$ channels of its own group, not all $${D}$`,
  ),
  slip(
    'one-group',
    ({ F, D, K, g }) => [F, F, D / g, K / g],
    ({ K, g }) => K / g,
    ({ K, g }) => `that is one of the $${g}$ groups; together they have $${K}$ filters`,
  ),
  slip(
    'forgot-depth',
    ({ F, K }) => [F, F, K],
    ({ K }) => K,
    ({ D, g }) => `a filter reaches through the $${D / g}$ channels of its group, and that factor is missing`,
  ),
  slip(
    'side-for-area',
    ({ F, D, K, g }) => [F, D / g, K],
    ({ K }) => K,
    ({ F }) => `a filter has $${F} \\cdot ${F}$ places, not $${F}$`,
  ),
  countSlip<GroupedLayer>(
    'counted-biases',
    (layer) => groupedCount(layer) + layer.K,
    ({ F, D, K, g }) => `(${productLatex(F, F, D / g)} + 1) \\cdot ${wholeLatex(K)}`,
    ({ K }) => `the $${wholeLatex(K)}$ biases are not asked for`,
    (layer) => !hasBias(layer),
  ),
  countSlip<GroupedLayer>(
    'forgot-biases',
    (layer) => groupedCount(layer) - layer.K,
    ({ F, D, K, g }) => productLatex(F, F, D / g, K),
    ({ K }) => `these are the weights; the $${wholeLatex(K)}$ biases are missing`,
    hasBias,
  ),
]

export const groupedPairs = [
  countPair<GroupedLayer>(
    ['groups-ignored', 'counted-biases'],
    ({ F, D, K }) => (F * F * D + 1) * K,
    ({ F, D, K }) => `(${productLatex(F, F, D)} + 1) \\cdot ${wholeLatex(K)}`,
    ({ D, g }) => `a filter sees $${D / g}$ channels, not all $${D}$, and the biases are not asked for`,
    (layer) => !hasBias(layer),
  ),
  countPair<GroupedLayer>(
    ['groups-ignored', 'forgot-biases'],
    ({ F, D, K }) => F * F * D * K,
    ({ F, D, K }) => productLatex(F, F, D, K),
    ({ D, g }) => `a filter sees $${D / g}$ channels, not all $${D}$, and the biases are missing`,
    hasBias,
  ),
]
