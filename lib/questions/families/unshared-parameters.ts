import { z } from 'zod'
import { unsharedParameters as countUnshared } from '@/lib/conv/parameter-count'
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
import { productLatex } from '@/lib/questions/product-latex'

type Case = ConvLayerCase

function countOf(layer: Case): number {
  const { F, D, K } = layer
  const output = bothAxes(outputSide(layer))
  return countUnshared({ filter: bothAxes(F), inputChannels: D, filters: K, output, bias: true }).parameters
}

/** The parameters of one neuron and the number of neurons, as a student with some wrong idea writes them. */
function written({ F, D }: Case, ...neurons: number[]): string {
  return `(${productLatex(F, F, D)} + 1) \\cdot ${productLatex(...neurons)}`
}

function neuronOf({ F, D }: Case): number {
  return F * F * D + 1
}

const slips = [
  countSlip<Case>(
    'shared-weights',
    (layer) => neuronOf(layer) * layer.K,
    (layer) => written(layer, layer.K),
    (layer) =>
      `that is a layer that shares its weights; here each of the $${wholeLatex(outputSide(layer) ** 2)}$ positions has its own`,
  ),
  countSlip<Case>(
    'forgot-biases',
    (layer) => (neuronOf(layer) - 1) * layer.K * outputSide(layer) ** 2,
    (layer) => productLatex(layer.F, layer.F, layer.D, outputSide(layer), outputSide(layer), layer.K),
    () => 'these are the weights; the bias of every neuron is missing',
  ),
  countSlip<Case>(
    'one-map-only',
    (layer) => neuronOf(layer) * outputSide(layer) ** 2,
    (layer) => written(layer, outputSide(layer), outputSide(layer)),
    ({ K }) => `that is one map of the output, and there are $${K}$`,
  ),
  countSlip<Case>(
    'forgot-depth',
    (layer) => (layer.F ** 2 + 1) * layer.K * outputSide(layer) ** 2,
    (layer) => {
      const side = outputSide(layer)
      return `(${productLatex(layer.F, layer.F)} + 1) \\cdot ${productLatex(side, side, layer.K)}`
    },
    ({ D }) => `a neuron looks through $${D}$ channels, and that factor is missing`,
  ),
  countSlip<Case>(
    'forgot-plus-one',
    (layer) => neuronOf(layer) * layer.K * (outputSide(layer) - 1) ** 2,
    (layer) => written(layer, outputSide(layer) - 1, outputSide(layer) - 1, layer.K),
    (layer) => `the output has $${outputSide(layer)}$ pixels a side, because the starting position counts too`,
  ),
  countSlip<Case>(
    'side-for-area',
    (layer) => neuronOf(layer) * layer.K * outputSide(layer),
    (layer) => written(layer, outputSide(layer), layer.K),
    (layer) => `a map has $${outputSide(layer)} \\cdot ${outputSide(layer)}$ positions, not $${outputSide(layer)}$`,
  ),
  countSlip<Case>(
    'assumed-same',
    (layer) => neuronOf(layer) * layer.K * layer.W ** 2,
    (layer) => written(layer, layer.W, layer.W, layer.K),
    (layer) => `the output has $${outputSide(layer)}$ pixels a side, not $${layer.W}$ as the input has`,
  ),
]

const pairs = [
  countPair<Case>(
    ['shared-weights', 'forgot-biases'],
    (layer) => (neuronOf(layer) - 1) * layer.K,
    ({ F, D, K }) => productLatex(F, F, D, K),
    () => 'that is a layer that shares its weights, and the biases are missing',
  ),
  countPair<Case>(
    ['forgot-biases', 'forgot-plus-one'],
    (layer) => (neuronOf(layer) - 1) * layer.K * (outputSide(layer) - 1) ** 2,
    (layer) => productLatex(layer.F, layer.F, layer.D, outputSide(layer) - 1, outputSide(layer) - 1, layer.K),
    (layer) => `the output has $${outputSide(layer)}$ pixels a side, and every neuron has a bias besides`,
  ),
]

/** (F F D + 1) K for every position: what sharing the weights saves. */
export const unsharedParameters = defineFamily({
  id: 'unshared-parameters',
  code: 'US',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Parameters without sharing',
  skill: 'parameters',
  description: 'How many parameters would a convolution layer have if every position had weights of its own?',
  conventions: ['weights-and-biases'],
  constraints: z.strictObject(
    convLayerConstraints({
      W: { min: 6, max: 227 },
      F: { min: 3, max: 11 },
      P: { min: 0, max: 3 },
      S: { min: 1, max: 4 },
      D: { min: 3, max: 64 },
      K: { min: 4, max: 128 },
    }),
  ),
  parameters: z.strictObject(convLayerParameters),
  candidates: convLayerCandidates,
  variants: () => [
    {
      share: 1,
      admits: isSoundLayer,
      refusal:
        'No layer within these ranges fits and tells the usual mistakes from the right answer. Allow F, D and K above 1, and an output that is smaller than the input.',
    },
  ],
  isBelievable,
  correct: (layer) => wholeAnswer(countOf(layer)),
  slips,
  pairs,
  targets: () => ['shared-weights', 'forgot-biases', 'one-map-only', 'forgot-depth', 'forgot-plus-one'],
  prompt: (layer) => ({
    text: `${convLayerPhrase(layer)} Suppose that the weights were not shared: every neuron of the output, at every position of every map, has weights and a bias of its own.\n\nHow many parameters would the layer have?`,
    given: givenConvLayer(layer),
    matrices: [],
    convention: 'weights-and-biases',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S }) => (S > 1 || P > 0 ? 4 : 3),
  steps(layer) {
    const { F, D, K } = layer
    const side = outputSide(layer)
    const neurons = side * side * K
    const total = countOf(layer)
    return [
      outputSideStep(layer),
      {
        label: 'One neuron',
        text: `$F \\cdot F \\cdot D + 1 = ${productLatex(F, F, D)} + 1 = ${wholeLatex(neuronOf(layer))}$ parameters, its bias included.`,
      },
      {
        label: 'All neurons',
        text: `$${productLatex(side, side, K)} = ${wholeLatex(neurons)}$ neurons in $${K}$ maps.`,
      },
      {
        label: 'Multiply',
        text: `$${productLatex(neurons, neuronOf(layer))} = ${wholeLatex(total)}$. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: () => null,
})
