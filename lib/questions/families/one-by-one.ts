import { z } from 'zod'
import { convParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { usualChannels, usualSides } from '@/lib/questions/usual-sizes'

const limits = { W: { min: 2, max: 512 }, channels: { min: 2, max: 2048 } }

/** A 1 x 1 convolution from D channels to K, on maps of W x W pixels. */
type Case = { W: number; D: number; K: number }

function countOf({ D, K }: Case): number {
  return convParameters({ filter: bothAxes(1), inputChannels: D, filters: K, bias: true }).parameters
}

const slips = [
  countSlip<Case>(
    'forgot-depth',
    ({ K }) => 2 * K,
    ({ K }) => `(1 \\cdot 1 + 1) \\cdot ${wholeLatex(K)}`,
    ({ D }) => `that is one weight per filter, but a filter reaches through $${wholeLatex(D)}$ channels`,
  ),
  countSlip<Case>(
    'forgot-biases',
    ({ D, K }) => D * K,
    ({ D, K }) => productLatex(D, K),
    ({ K }) => `these are the weights; the $${wholeLatex(K)}$ biases are missing`,
  ),
  countSlip<Case>(
    'one-bias-in-all',
    ({ D, K }) => D * K + 1,
    ({ D, K }) => `${productLatex(D, K)} + 1`,
    ({ K }) => `that is one bias for the layer, but each of the $${wholeLatex(K)}$ filters has one`,
  ),
  countSlip<Case>(
    'no-sharing',
    (layer) => countOf(layer) * layer.W * layer.W,
    ({ W, D, K }) => `(${wholeLatex(D)} + 1) \\cdot ${productLatex(K, W, W)}`,
    () => 'the weights are the same at every position, so they are counted once',
  ),
  countSlip<Case>(
    'bias-per-channel',
    ({ D, K }) => D * K + D,
    ({ D, K }) => `${productLatex(D, K)} + ${wholeLatex(D)}`,
    ({ D, K }) =>
      `that is one bias for each of the $${wholeLatex(D)}$ input channels, but there is one for each of the $${wholeLatex(K)}$ filters`,
  ),
  countSlip<Case>(
    'one-map-only',
    ({ D }) => D + 1,
    ({ D }) => `${wholeLatex(D)} + 1`,
    ({ K }) => `that is one filter with its bias, and each of the $${wholeLatex(K)}$ has its own weights`,
  ),
  countSlip<Case>(
    'forgot-depth-and-biases',
    ({ K }) => K + 1,
    ({ K }) => `1 \\cdot 1 \\cdot ${wholeLatex(K)} + 1`,
    ({ D, K }) =>
      `the $${wholeLatex(D)}$ channels of the input are missing, and all but one of the $${wholeLatex(K)}$ biases`,
  ),
]

const pairs = [
  countPair<Case>(
    ['forgot-depth', 'forgot-biases'],
    ({ K }) => K,
    ({ K }) => `1 \\cdot 1 \\cdot ${wholeLatex(K)}`,
    ({ D }) => `a filter reaches through $${wholeLatex(D)}$ channels, and the biases are missing`,
  ),
  countPair<Case>(
    ['no-sharing', 'forgot-biases'],
    ({ W, D, K }) => D * K * W * W,
    ({ W, D, K }) => productLatex(D, K, W, W),
    () => 'the weights are the same at every position, and the biases are missing',
  ),
]

/** (D + 1) K: a dense layer across the channels, at every pixel the same. */
export const oneByOne = defineFamily({
  id: 'one-by-one',
  code: 'OB',
  version: 1,
  title: 'Parameters of a 1 × 1 convolution',
  skill: 'parameters',
  description: 'How many parameters does a layer of 1 × 1 filters, which mixes the channels of each pixel, learn?',
  conventions: ['one-bias-per-filter'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 64 }),
    D: rangeWithin(limits.channels).default({ min: 8, max: 1024 }),
    K: rangeWithin(limits.channels).default({ min: 8, max: 512 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
  }),
  candidates: ({ W, D, K }) =>
    grid({ W: usualWithin(usualSides, W), D: usualWithin(usualChannels, D), K: usualWithin(usualChannels, K) }),
  variants: () => [
    {
      share: 1,
      admits: () => true,
      refusal:
        'Within these ranges every layer lets a usual mistake give the right count. Let the number of filters K differ from the depth D.',
    },
  ],
  correct: (layer) => wholeAnswer(countOf(layer)),
  slips,
  pairs,
  targets: () => ['forgot-depth', 'forgot-biases', 'one-bias-in-all', 'no-sharing', 'bias-per-channel', 'one-map-only'],
  prompt: ({ W, D, K }) => ({
    text: `A stack of $${wholeLatex(D)}$ feature maps of $${W} \\times ${W}$ pixels goes through a convolution layer with $${wholeLatex(K)}$ filters of $1 \\times 1$.\n\nHow many parameters does the layer learn, weights and biases together?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: wholeText(D) },
      { symbol: 'F', name: 'filter size', value: pixels(1) },
      { symbol: 'K', name: 'filters', value: wholeText(K) },
    ],
    matrices: [],
    convention: 'one-bias-per-filter',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ D, K }) => (D * K > 20_000 ? 3 : 2),
  steps(layer) {
    const { D, K } = layer
    const total = countOf(layer)
    return [
      {
        label: 'One filter',
        text: `It is one pixel wide and $${wholeLatex(D)}$ channels deep: $${productLatex(1, 1, D)} = ${wholeLatex(D)}$ weights.`,
      },
      { label: 'Its bias', text: `$${wholeLatex(D)} + 1 = ${wholeLatex(D + 1)}$ parameters per filter.` },
      {
        label: 'All filters',
        text: `$${productLatex(D + 1, K)} = ${wholeLatex(total)}$, whatever the size of the maps. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: ({ D, K }) => ({ kind: 'weights', filters: K, height: 1, width: 1, depth: D, biases: 1 }),
})
