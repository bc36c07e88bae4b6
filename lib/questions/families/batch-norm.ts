import { z } from 'zod'
import { addParameters, batchNormParameters, convParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { usualChannels } from '@/lib/questions/usual-sizes'

const limits = { F: { min: 1, max: 11 }, channels: { min: 1, max: 2048 } }

/** K filters of F x F on D channels, then batch normalisation of the K maps. */
type Case = { F: number; D: number; K: number }

function countOf({ F, D, K }: Case): number {
  const convolution = convParameters({ filter: bothAxes(F), inputChannels: D, filters: K, bias: false })
  return addParameters(convolution, batchNormParameters(K)).parameters
}

function weightsOf({ F, D, K }: Case): number {
  return F * F * D * K
}

function writtenWeights({ F, D, K }: Case): string {
  return productLatex(F, F, D, K)
}

const slips = [
  countSlip<Case>(
    'kept-useless-bias',
    (block) => weightsOf(block) + 3 * block.K,
    (block) => `${writtenWeights(block)} + ${wholeLatex(block.K)} + ${productLatex(2, block.K)}`,
    ({ K }) =>
      `the $${wholeLatex(K)}$ biases of the convolution are subtracted again with the mean, so the layer has none`,
  ),
  countSlip<Case>(
    'norm-left-out',
    weightsOf,
    writtenWeights,
    ({ K }) => `the normalisation also learns a scale and a shift for each of the $${wholeLatex(K)}$ maps`,
  ),
  countSlip<Case>(
    'four-per-channel',
    (block) => weightsOf(block) + 4 * block.K,
    (block) => `${writtenWeights(block)} + ${productLatex(4, block.K)}`,
    () => 'the running mean and variance are kept, but not learned',
  ),
  countSlip<Case>(
    'norm-of-input',
    (block) => weightsOf(block) + 2 * block.D,
    (block) => `${writtenWeights(block)} + ${productLatex(2, block.D)}`,
    ({ D, K }) =>
      `the scale and shift belong to the $${wholeLatex(K)}$ maps of the output, not to the $${wholeLatex(D)}$ channels of the input`,
  ),
  countSlip<Case>(
    'forgot-depth',
    ({ F, K }) => F * F * K + 2 * K,
    ({ F, K }) => `${productLatex(F, F, K)} + ${productLatex(2, K)}`,
    ({ D }) => `a filter reaches through $${wholeLatex(D)}$ channels, and that factor is missing`,
  ),
  countSlip<Case>(
    'side-for-area',
    ({ F, D, K }) => F * D * K + 2 * K,
    ({ F, D, K }) => `${productLatex(F, D, K)} + ${productLatex(2, K)}`,
    ({ F }) => `a filter has $${F} \\cdot ${F}$ places, not $${F}$`,
    ({ F }) => F > 1,
  ),
]

const pairs = [
  countPair<Case>(
    ['kept-useless-bias', 'norm-left-out'],
    (block) => weightsOf(block) + block.K,
    (block) => `${writtenWeights(block)} + ${wholeLatex(block.K)}`,
    () => 'that is a convolution with biases, and the normalisation’s scale and shift are missing',
  ),
  countPair<Case>(
    ['kept-useless-bias', 'four-per-channel'],
    (block) => weightsOf(block) + 5 * block.K,
    (block) => `${writtenWeights(block)} + ${wholeLatex(block.K)} + ${productLatex(4, block.K)}`,
    () => 'the convolution has no bias here, and the running mean and variance are not learned',
  ),
]

/** F F D K + 2K: the normalisation's shift takes the place of the bias. */
export const batchNorm = defineFamily({
  id: 'batch-norm',
  code: 'BN',
  version: 1,
  title: 'Convolution with batch normalisation',
  skill: 'parameters',
  description: 'How many parameters do a convolution and the batch normalisation after it learn?',
  conventions: ['learned-numbers'],
  constraints: z.strictObject({
    F: rangeWithin(limits.F).default({ min: 1, max: 7 }),
    D: rangeWithin(limits.channels).default({ min: 3, max: 512 }),
    K: rangeWithin(limits.channels).default({ min: 8, max: 512 }),
  }),
  parameters: z.strictObject({
    F: numberWithin(limits.F),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
  }),
  candidates: ({ F, D, K }) =>
    grid({ F: oddWithin(F), D: usualWithin(usualChannels, D), K: usualWithin(usualChannels, K) }),
  variants: () => [
    {
      share: 1,
      admits: () => true,
      refusal:
        'Within these ranges every layer lets a usual mistake give the right count. Allow D above 1 and K different from D.',
    },
  ],
  correct: (block) => wholeAnswer(countOf(block)),
  slips,
  pairs,
  targets: () => ['kept-useless-bias', 'norm-left-out', 'four-per-channel', 'norm-of-input', 'forgot-depth'],
  prompt: ({ F, D, K }) => ({
    text: `A convolution layer with $${wholeLatex(K)}$ filters of $${F} \\times ${F}$ takes an input of $${wholeLatex(D)}$ channels. Batch normalisation follows directly, with a learned scale and shift, as usual. The convolution leaves out whatever parameters the normalisation makes redundant.\n\nHow many parameters do the two layers learn together?`,
    given: [
      { symbol: 'D', name: 'input channels', value: wholeText(D) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'K', name: 'filters', value: wholeText(K) },
    ],
    matrices: [],
    convention: 'learned-numbers',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ F }) => (F > 1 ? 4 : 3),
  steps(block) {
    const { K } = block
    const total = countOf(block)
    return [
      {
        label: 'Convolution',
        text: `$F \\cdot F \\cdot D \\cdot K = ${writtenWeights(block)} = ${wholeLatex(weightsOf(block))}$ weights.`,
      },
      {
        label: 'Its bias',
        text: 'A constant added to a map is subtracted again with the mean, so the convolution has no bias.',
      },
      {
        label: 'Normalisation',
        text: `A scale and a shift for each of the $${wholeLatex(K)}$ maps: $${productLatex(2, K)} = ${wholeLatex(2 * K)}$.`,
      },
      {
        label: 'Together',
        text: `$${wholeLatex(weightsOf(block))} + ${wholeLatex(2 * K)} = ${wholeLatex(total)}$. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: ({ F, D, K }) => ({ kind: 'weights', filters: K, height: F, width: F, depth: D, biases: 0 }),
})
