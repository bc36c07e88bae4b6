import { z } from 'zod'
import { convParameters as countParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { sizeOf } from '@/lib/questions/size-case'

const limits = { W: { min: 4, max: 256 }, F: { min: 1, max: 11 }, channels: { min: 1, max: 1024 } }
const usualDepths = [1, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024]

/** The input has W x W pixels and D channels; its size is given, but a layer that shares its weights does not need it. */
type Case = { W: number; F: number; D: number; K: number }

function countOf({ F, D, K }: Case) {
  return countParameters({ filter: bothAxes(F), inputChannels: D, filters: K, bias: true })
}

function positionsOf({ W, F }: Case): number {
  return sizeOf({ W, F, P: 0, S: 1 }).size ** 2
}

const slips = [
  countSlip<Case>(
    'forgot-biases',
    ({ F, D, K }) => F * F * D * K,
    ({ F, D, K }) => `${F} \\cdot ${F} \\cdot ${D} \\cdot ${K}`,
    ({ K }) => `these are the weights; the $${K}$ biases are missing`,
  ),
  countSlip<Case>(
    'one-bias-in-all',
    ({ F, D, K }) => F * F * D * K + 1,
    ({ F, D, K }) => `${F} \\cdot ${F} \\cdot ${D} \\cdot ${K} + 1`,
    ({ K }) => `that is one bias for the layer, but each of the $${K}$ filters has one`,
  ),
  countSlip<Case>(
    'forgot-depth',
    ({ F, K }) => (F * F + 1) * K,
    ({ F, K }) => `(${F} \\cdot ${F} + 1) \\cdot ${K}`,
    ({ D }) => `the filter reaches through $${D}$ channels, and that factor is missing`,
  ),
  countSlip<Case>(
    'forgot-depth-and-biases',
    ({ F, K }) => F * F * K + 1,
    ({ F, K }) => `${F} \\cdot ${F} \\cdot ${K} + 1`,
    ({ D, K }) => `the $${D}$ channels of the input are missing, and all but one of the $${K}$ biases`,
  ),
  countSlip<Case>(
    'side-for-area',
    ({ F, D, K }) => (F * D + 1) * K,
    ({ F, D, K }) => `(${F} \\cdot ${D} + 1) \\cdot ${K}`,
    ({ F }) => `a filter has $${F} \\cdot ${F}$ places, not $${F}$`,
  ),
  countSlip<Case>(
    'bias-per-channel',
    ({ F, D, K }) => F * F * D * K + D,
    ({ F, D, K }) => `${F} \\cdot ${F} \\cdot ${D} \\cdot ${K} + ${D}`,
    ({ D, K }) =>
      `that is one bias for each of the $${D}$ input channels, but there is one for each of the $${K}$ filters`,
  ),
  countSlip<Case>(
    'no-sharing',
    (layer) => countOf(layer).parameters * positionsOf(layer),
    (layer) => {
      const side = layer.W - layer.F + 1
      return `(${layer.F} \\cdot ${layer.F} \\cdot ${layer.D} + 1) \\cdot ${layer.K} \\cdot ${side} \\cdot ${side}`
    },
    () => 'the weights are the same at every position, so they are counted once',
  ),
]

/** (F F D + 1) K: one bias per filter, the same weights at every position. */
export const convParameters = defineFamily({
  id: 'conv-parameters',
  code: 'CP',
  version: 1,
  title: 'Parameters of a convolution layer',
  skill: 'parameters',
  description: 'How many numbers does a convolution layer learn, weights and biases together?',
  conventions: ['one-bias-per-filter'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 16, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    D: rangeWithin(limits.channels).default({ min: 3, max: 64 }),
    K: rangeWithin(limits.channels).default({ min: 4, max: 128 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
  }),
  candidates: ({ W, F, D, K }) =>
    grid({
      W: allWithin(W),
      F: oddWithin(F),
      D: usualWithin(usualDepths, D),
      K: usualWithin(usualDepths, K),
    }),
  variants: () => [
    {
      share: 1,
      admits: ({ W, F }) => F < W,
      refusal:
        'Within these ranges every layer lets a usual mistake give the right count. Allow F, D and K above 1, K different from D, and an input larger than the filter.',
    },
  ],
  correct: (layer) => wholeAnswer(countOf(layer).parameters),
  slips,
  targets: () => [
    'forgot-biases',
    'one-bias-in-all',
    'forgot-depth',
    'side-for-area',
    'bias-per-channel',
    'no-sharing',
  ],
  prompt: ({ W, F, D, K }) => ({
    text: `An input of $${W} \\times ${W} \\times ${D}$ goes through a convolution layer with $${K}$ filters of $${F} \\times ${F}$, stride $1$ and no padding.\n\nHow many parameters does the layer learn, weights and biases together?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'K', name: 'filters', value: `${K}` },
    ],
    matrices: [],
    convention: 'one-bias-per-filter',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ F, D, K }) => (F * F * D * K > 10_000 ? 4 : 3),
  steps(layer) {
    const { F, D, K } = layer
    const perFilter = F * F * D
    const { parameters } = countOf(layer)
    return [
      {
        label: 'One filter',
        text: `$F \\cdot F \\cdot D = ${F} \\cdot ${F} \\cdot ${D} = ${wholeLatex(perFilter)}$ weights: it reaches through all channels.`,
      },
      {
        label: 'Its bias',
        text: `$${wholeLatex(perFilter)} + 1 = ${wholeLatex(perFilter + 1)}$ parameters per filter.`,
      },
      {
        label: 'All filters',
        text: `$${wholeLatex(perFilter + 1)} \\cdot ${K} = ${wholeLatex(parameters)}$, whatever the size of the input. The answer is ${wholeText(parameters)}.`,
      },
    ]
  },
  figure: ({ F, D, K }) => ({ kind: 'weights', filters: K, height: F, width: F, depth: D, biases: 1 }),
})
