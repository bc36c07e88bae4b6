import { z } from 'zod'
import { convMacs } from '@/lib/conv/mac-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { wholeAnswer } from '@/lib/questions/answer-of'
import {
  type ConvLayerCase,
  convLayerCandidates,
  convLayerConstraints,
  convLayerParameters,
  convLayerPhrase,
  givenConvLayer,
  isSoundLayer,
  outputSide,
  outputSideStep,
} from '@/lib/questions/conv-layer-case'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex, productOf } from '@/lib/questions/product-latex'
import { rememberLast } from '@/lib/questions/remember-last'

type Case = ConvLayerCase

const countOf = rememberLast((layer: Case): number => {
  const { F, D, K } = layer
  return convMacs({ filter: bothAxes(F), inputChannels: D, filters: K, output: bothAxes(outputSide(layer)) })
})

/** A wrong count that is a plain product. */
function productSlip(
  misconception: Parameters<typeof countSlip>[0],
  factors: (layer: Case, side: number) => number[],
  blame: (layer: Case) => string,
) {
  return countSlip<Case>(
    misconception,
    (layer) => productOf(...factors(layer, outputSide(layer))),
    (layer) => productLatex(...factors(layer, outputSide(layer))),
    blame,
  )
}

const slips = [
  productSlip(
    'no-spatial-factor',
    ({ F, D, K }) => [F, F, D, K],
    (layer) => `these are the weights, and each is used at all $${wholeLatex(outputSide(layer) ** 2)}$ positions`,
  ),
  productSlip(
    'two-per-mac',
    ({ F, D, K }, side) => [2, F, F, D, K, side, side],
    () => 'a product and the addition that follows are one multiply-accumulate',
  ),
  productSlip(
    'forgot-depth',
    ({ F, K }, side) => [F, F, K, side, side],
    ({ D }) => `each window reaches through $${D}$ channels, and that factor is missing`,
  ),
  productSlip(
    'one-map-only',
    ({ F, D }, side) => [F, F, D, side, side],
    ({ K }) => `that is one map of the output, and there are $${K}$`,
  ),
  productSlip(
    'assumed-same',
    ({ W, F, D, K }) => [F, F, D, K, W, W],
    (layer) => `the output has $${outputSide(layer)}$ pixels a side, not $${layer.W}$ as the input has`,
  ),
  productSlip(
    'forgot-plus-one',
    ({ F, D, K }, side) => [F, F, D, K, side - 1, side - 1],
    (layer) => `the output has $${outputSide(layer)}$ pixels a side, because the starting position counts too`,
  ),
  productSlip(
    'side-for-area',
    ({ F, D, K }, side) => [F, F, D, K, side],
    (layer) => `a map has $${outputSide(layer)} \\cdot ${outputSide(layer)}$ positions, not $${outputSide(layer)}$`,
  ),
  countSlip<Case>(
    'counted-biases',
    (layer) => (layer.F * layer.F * layer.D + 1) * layer.K * outputSide(layer) ** 2,
    (layer) => {
      const side = outputSide(layer)
      return `(${productLatex(layer.F, layer.F, layer.D)} + 1) \\cdot ${productLatex(layer.K, side, side)}`
    },
    () => 'adding a bias is no multiplication, so it is not counted',
  ),
]

const pairs = [
  countPair<Case>(
    ['no-spatial-factor', 'two-per-mac'],
    ({ F, D, K }) => 2 * F * F * D * K,
    ({ F, D, K }) => productLatex(2, F, F, D, K),
    () => 'the positions are missing, and a product with its addition is one multiply-accumulate',
  ),
  countPair<Case>(
    ['two-per-mac', 'forgot-depth'],
    (layer) => 2 * layer.F * layer.F * layer.K * outputSide(layer) ** 2,
    (layer) => productLatex(2, layer.F, layer.F, layer.K, outputSide(layer), outputSide(layer)),
    ({ D }) =>
      `the factor for the $${D}$ channels is missing, and a product with its addition is one multiply-accumulate`,
  ),
  countPair<Case>(
    ['two-per-mac', 'assumed-same'],
    (layer) => 2 * layer.F * layer.F * layer.D * layer.K * layer.W ** 2,
    ({ W, F, D, K }) => productLatex(2, F, F, D, K, W, W),
    (layer) =>
      `the output has $${outputSide(layer)}$ pixels a side, and a product with its addition is one multiply-accumulate`,
  ),
]

/** F F D K for every position of the output. */
export const macCount = defineFamily({
  id: 'mac-count',
  code: 'MA',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Multiply-accumulates of a layer',
  skill: 'cost',
  description: 'How many multiply-accumulate operations does a convolution layer take for one image?',
  conventions: ['multiply-accumulates'],
  constraints: z.strictObject(
    convLayerConstraints({
      W: { min: 7, max: 227 },
      F: { min: 3, max: 11 },
      P: { min: 0, max: 3 },
      S: { min: 1, max: 4 },
      D: { min: 3, max: 256 },
      K: { min: 4, max: 256 },
    }),
  ),
  parameters: z.strictObject(convLayerParameters),
  candidates: convLayerCandidates,
  variants: () => [
    {
      share: 1,
      admits: isSoundLayer,
      refusal:
        'No layer within these ranges fits and tells the usual mistakes from the right answer. Allow D and K above 1, and an output of several pixels.',
    },
  ],
  isBelievable,
  correct: (layer) => wholeAnswer(countOf(layer)),
  slips,
  pairs,
  targets: () => ['no-spatial-factor', 'two-per-mac', 'forgot-depth', 'one-map-only', 'forgot-plus-one'],
  prompt: (layer) => ({
    text: `${convLayerPhrase(layer)}\n\nHow many multiply-accumulate operations does the layer take for this one input?${layer.P > 0 ? ' Products with the zeros of the padding count like any other.' : ''}`,
    given: givenConvLayer(layer),
    matrices: [],
    convention: 'multiply-accumulates',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S }) => (S > 1 || P > 0 ? 4 : 3),
  steps(layer) {
    const { F, D, K } = layer
    const side = outputSide(layer)
    const values = side * side * K
    const total = countOf(layer)
    return [
      outputSideStep(layer),
      {
        label: 'One value',
        text: `One value of the output is a sum of $F \\cdot F \\cdot D = ${productLatex(F, F, D)} = ${wholeLatex(F * F * D)}$ products.`,
      },
      { label: 'All values', text: `$${productLatex(side, side, K)} = ${wholeLatex(values)}$ values in $${K}$ maps.` },
      {
        label: 'Multiply',
        text: `$${productLatex(values, F * F * D)} = ${wholeLatex(total)}$. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: () => null,
})
