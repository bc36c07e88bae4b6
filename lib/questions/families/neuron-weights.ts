import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { usualChannels, usualSides } from '@/lib/questions/usual-sizes'

const limits = { W: { min: 2, max: 512 }, F: { min: 2, max: 15 }, channels: { min: 1, max: 2048 } }
const conventions = ['weights-only', 'one-bias-per-filter'] as const
const conventionSchema = z.enum(conventions).default('weights-only')

/** One cell of one map, which sees a window of F x F through all D channels. */
type Case = { W: number; F: number; D: number; K: number; convention: (typeof conventions)[number] }

function biasOf({ convention }: Case): 0 | 1 {
  return convention === 'weights-only' ? 0 : 1
}

function weightsOf({ F, D }: Case): number {
  return F * F * D
}

/** A count without or with the bias, as the convention wants it. */
function written(neuron: Case, ...factors: number[]): string {
  return `${productLatex(...factors)}${biasOf(neuron) === 0 ? '' : ' + 1'}`
}

const slips = [
  countSlip<Case>(
    'forgot-depth',
    (neuron) => neuron.F * neuron.F + biasOf(neuron),
    (neuron) => written(neuron, neuron.F, neuron.F),
    ({ D }) => `the window reaches through $${D}$ channels, and that factor is missing`,
  ),
  countSlip<Case>(
    'counted-all-filters',
    (neuron) => (weightsOf(neuron) + biasOf(neuron)) * neuron.K,
    (neuron) =>
      biasOf(neuron) === 0
        ? productLatex(neuron.F, neuron.F, neuron.D, neuron.K)
        : `(${written(neuron, neuron.F, neuron.F, neuron.D)}) \\cdot ${neuron.K}`,
    ({ K }) => `that is all $${K}$ filters, and a neuron uses only one of them`,
  ),
  countSlip<Case>(
    'dense-connection',
    (neuron) => neuron.W * neuron.W * neuron.D + biasOf(neuron),
    (neuron) => written(neuron, neuron.W, neuron.W, neuron.D),
    ({ F }) => `that connects the neuron with the whole input, but it sees a window of $${F} \\cdot ${F}$ pixels`,
  ),
  countSlip<Case>(
    'side-for-area',
    (neuron) => neuron.F * neuron.D + biasOf(neuron),
    (neuron) => written(neuron, neuron.F, neuron.D),
    ({ F }) => `the window has $${F} \\cdot ${F}$ places, not $${F}$`,
  ),
  countSlip<Case>(
    'counted-biases',
    (neuron) => weightsOf(neuron) + 1,
    ({ F, D }) => `${productLatex(F, F, D)} + 1`,
    () => 'the bias is not asked for',
    (neuron) => biasOf(neuron) === 0,
  ),
  countSlip<Case>(
    'forgot-biases',
    weightsOf,
    ({ F, D }) => productLatex(F, F, D),
    () => 'these are the weights; the bias is missing',
    (neuron) => biasOf(neuron) === 1,
  ),
]

const pairs = [
  countPair<Case>(
    ['forgot-depth', 'counted-biases'],
    ({ F }) => F * F + 1,
    ({ F }) => `${productLatex(F, F)} + 1`,
    ({ D }) => `the factor for the $${D}$ channels is missing, and the bias is not asked for`,
    (neuron) => biasOf(neuron) === 0,
  ),
  countPair<Case>(
    ['forgot-depth', 'forgot-biases'],
    ({ F }) => F * F,
    ({ F }) => productLatex(F, F),
    ({ D }) => `the factor for the $${D}$ channels is missing, and so is the bias`,
    (neuron) => biasOf(neuron) === 1,
  ),
  countPair<Case>(
    ['forgot-depth', 'counted-all-filters'],
    (neuron) => (neuron.F * neuron.F + biasOf(neuron)) * neuron.K,
    (neuron) =>
      biasOf(neuron) === 0
        ? productLatex(neuron.F, neuron.F, neuron.K)
        : `(${written(neuron, neuron.F, neuron.F)}) \\cdot ${neuron.K}`,
    ({ D, K }) => `the factor for the $${D}$ channels is missing, and a neuron uses one of the $${K}$ filters`,
  ),
]

/** F F D: how few of the input's values one neuron looks at. */
export const neuronWeights = defineFamily({
  id: 'neuron-weights',
  code: 'NW',
  version: 1,
  title: 'Weights of one neuron',
  skill: 'parameters',
  description: 'With how many values of the input is one neuron of a convolution layer connected?',
  conventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 12, max: 227 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    D: rangeWithin(limits.channels).default({ min: 3, max: 128 }),
    K: rangeWithin(limits.channels).default({ min: 4, max: 128 }),
    convention: conventionSchema,
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
    convention: conventionSchema,
  }),
  candidates: ({ W, F, D, K, convention }) =>
    derived(
      grid({
        W: usualWithin(usualSides, W),
        F: oddWithin(F),
        D: usualWithin(usualChannels, D),
        K: usualWithin(usualChannels, K),
      }),
      (numbers): Case => ({ ...numbers, convention }),
    ),
  variants: () => [
    {
      share: 1,
      admits: ({ W, F }) => 2 * F <= W,
      refusal:
        'Within these ranges every layer lets a usual mistake give the right count. Allow D and K above 1, and an input at least twice as large as the filter.',
    },
  ],
  correct: (neuron) => wholeAnswer(weightsOf(neuron) + biasOf(neuron)),
  slips,
  pairs,
  targets: (neuron) => [
    'forgot-depth',
    'counted-all-filters',
    'dense-connection',
    'side-for-area',
    biasOf(neuron) === 0 ? 'counted-biases' : 'forgot-biases',
  ],
  prompt: ({ W, F, D, K, convention }) => ({
    text: `An input of $${W} \\times ${W} \\times ${D}$ goes through a convolution layer with $${K}$ filters of $${F} \\times ${F}$. A neuron of the layer is one cell of one of its feature maps.\n\n${convention === 'weights-only' ? 'How many weights does one neuron have?' : 'How many parameters does one neuron have, its bias included?'}`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'K', name: 'filters', value: `${K}` },
    ],
    matrices: [],
    convention,
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ D }) => (D > 16 ? 2 : 1),
  steps(neuron) {
    const { F, D } = neuron
    const weights = weightsOf(neuron)
    const bias =
      biasOf(neuron) === 0
        ? `The bias is not counted, and the other filters belong to the neurons of other maps. The answer is ${wholeText(weights)}.`
        : `$${wholeLatex(weights)} + 1 = ${wholeLatex(weights + 1)}$; the other filters belong to the neurons of other maps. The answer is ${wholeText(weights + 1)}.`
    return [
      {
        label: 'The window',
        text: `The neuron sees a window of $F \\cdot F = ${productLatex(F, F)} = ${F * F}$ pixels, whatever the size of the input.`,
      },
      {
        label: 'All channels',
        text: `Each pixel brings $${D}$ values: $${productLatex(F * F, D)} = ${wholeLatex(weights)}$ weights.`,
      },
      { label: 'The bias', text: bias },
    ]
  },
  figure: (neuron) => ({
    kind: 'weights',
    filters: 1,
    height: neuron.F,
    width: neuron.F,
    depth: neuron.D,
    biases: biasOf(neuron),
  }),
})
