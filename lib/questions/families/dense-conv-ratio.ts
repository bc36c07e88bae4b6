import { z } from 'zod'
import type { NumberAnswer } from '@/lib/questions/answer-of'
import { quotientAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { picturePhrase } from '@/lib/questions/input-phrase'
import { pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex, fractionText, wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex, productOf } from '@/lib/questions/product-latex'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { usualChannels, usualSides } from '@/lib/questions/usual-sizes'

const limits = {
  W: { min: 2, max: 512 },
  D: { min: 1, max: 512 },
  N: { min: 1, max: 4096 },
  F: { min: 1, max: 15 },
  K: { min: 1, max: 1024 },
}
const usualNeurons = [10, 16, 20, 32, 50, 64, 84, 100, 120, 128, 200, 256, 500, 512, 1000, 1024, 2048, 4096]

/** The same image of W x W x D into N neurons, and into K filters of F x F. */
type Case = { W: number; D: number; N: number; F: number; K: number }
/** The weights of both layers as products. */
type Factors = { dense: number[]; conv: number[] }

function factorsOf({ W, D, N, F, K }: Case): Factors {
  return { dense: [W, W, D, N], conv: [F, F, D, K] }
}

function ratioOf({ dense, conv }: Factors): NumberAnswer {
  return quotientAnswer(productOf(...dense), productOf(...conv))
}

function ratioSlip(
  misconception: MisconceptionId,
  factors: (layers: Case) => Factors,
  blame: (layers: Case) => string,
): SlipRule<Case> {
  return {
    misconception,
    answers: (layers) => [ratioOf(factors(layers))],
    line(layers) {
      const { dense, conv } = factors(layers)
      return `You computed $\\frac{${productLatex(...dense)}}{${productLatex(...conv)}} = ${fractionLatex(ratioOf({ dense, conv }))}$: ${blame(layers)}.`
    },
  }
}

const slips = [
  ratioSlip(
    'forgot-depth',
    ({ W, D, N, F, K }) => ({ dense: [W, W, D, N], conv: [F, F, K] }),
    ({ D }) => `the filters reach through $${D}$ channels too, and that factor is missing in the denominator`,
  ),
  ratioSlip(
    'inverted-ratio',
    (layers) => ({ dense: factorsOf(layers).conv, conv: factorsOf(layers).dense }),
    () => 'the weights of the dense layer are divided by those of the convolution, not the other way round',
  ),
  ratioSlip(
    'side-for-area',
    ({ W, D, N, F, K }) => ({ dense: [W, D, N], conv: [F, D, K] }),
    ({ W, F }) => `the image has $${W} \\cdot ${W}$ pixels and a filter $${F} \\cdot ${F}$ places`,
  ),
  ratioSlip(
    'flattened-without-channels',
    ({ W, D, N, F, K }) => ({ dense: [W, W, N], conv: [F, F, D, K] }),
    ({ D }) =>
      `the image brings $${D}$ numbers per pixel into the dense layer, and that factor is missing in the numerator`,
  ),
  ratioSlip(
    'one-neuron',
    ({ W, D, F, K }) => ({ dense: [W, W, D], conv: [F, F, D, K] }),
    ({ N }) => `the numerator counts one neuron, and there are $${wholeLatex(N)}$`,
  ),
  ratioSlip(
    'one-map-only',
    ({ W, D, N, F }) => ({ dense: [W, W, D, N], conv: [F, F, D] }),
    ({ K }) => `the denominator counts one filter, and there are $${K}$`,
  ),
  ratioSlip(
    'no-sharing',
    ({ W, D, N, F, K }) => ({ dense: [W, W, D, N], conv: [F, F, D, K, W - F + 1, W - F + 1] }),
    () => 'the weights of a filter are the same at every position, so they are counted once',
  ),
]

/** W W N / (F F K): what a convolution saves against connecting everything. */
export const denseConvRatio = defineFamily({
  id: 'dense-conv-ratio',
  code: 'DR',
  version: 1,
  title: 'Dense layer against convolution',
  skill: 'cost',
  description: 'How many times as many weights does a fully-connected layer have as a convolution on the same image?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 16, max: 320 }),
    D: rangeWithin(limits.D).default({ min: 3, max: 3 }),
    N: rangeWithin(limits.N).default({ min: 10, max: 1024 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 5 }),
    K: rangeWithin(limits.K).default({ min: 4, max: 128 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    D: numberWithin(limits.D),
    N: numberWithin(limits.N),
    F: numberWithin(limits.F),
    K: numberWithin(limits.K),
  }),
  candidates: ({ W, D, N, F, K }) =>
    grid({
      W: usualWithin([...usualSides, 15, 25, 45, 50, 75, 90, 100, 150, 180, 250, 300], W),
      D: usualWithin(usualChannels, D),
      N: usualWithin(usualNeurons, N),
      F: oddWithin(F),
      K: usualWithin([...usualChannels, 5, 25, 50, 100], K),
    }),
  variants: () => [
    {
      share: 1,
      admits: (layers) => {
        const { numerator, denominator } = ratioOf(factorsOf(layers))
        return layers.F < layers.W && numerator >= 2 * denominator && 100 % denominator === 0
      },
      refusal:
        'No pair of layers within these ranges has a ratio above 2 that is a short decimal and tells the usual mistakes from the right answer. Allow D, N and K above 1, and more sizes W.',
    },
  ],
  correct: (layers) => ratioOf(factorsOf(layers)),
  slips,
  targets: () => ['forgot-depth', 'inverted-ratio', 'side-for-area', 'flattened-without-channels', 'one-neuron'],
  prompt: ({ W, D, N, F, K }) => ({
    text: `${D === 3 ? picturePhrase(W, N) : 'A stack of feature maps'} of $${W} \\times ${W}$ pixels and $${D}$ channels goes either through a fully-connected layer of $${wholeLatex(N)}$ neurons, or through a convolution layer with $${K}$ filters of $${F} \\times ${F}$.\n\nHow many times as many weights does the fully-connected layer have as the convolution? Give the exact quotient; where it is not whole, write a decimal or a fraction such as $7/2$.`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'N', name: 'neurons', value: wholeText(N) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'K', name: 'filters', value: `${K}` },
    ],
    matrices: [],
    convention: 'weights-only',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ N, K }) => (N === K ? 2 : 3),
  steps(layers) {
    const { dense, conv } = factorsOf(layers)
    const ratio = ratioOf({ dense, conv })
    return [
      {
        label: 'Dense layer',
        text: `Every neuron sees the whole image: $${productLatex(...dense)} = ${wholeLatex(productOf(...dense))}$ weights.`,
      },
      {
        label: 'Convolution',
        text: `Every filter sees its window through all channels: $${productLatex(...conv)} = ${wholeLatex(productOf(...conv))}$ weights.`,
      },
      {
        label: 'Divide',
        text: `$${wholeLatex(productOf(...dense))} / ${wholeLatex(productOf(...conv))} = ${fractionLatex(ratio)}$; the channels cancel. The answer is ${fractionText(ratio)}.`,
      },
    ]
  },
  figure: () => null,
})
