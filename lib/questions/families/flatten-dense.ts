import { z } from 'zod'
import { denseParameters } from '@/lib/conv/parameter-count'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { usualChannels } from '@/lib/questions/usual-sizes'

const limits = { side: { min: 2, max: 64 }, C: { min: 1, max: 2048 }, N: { min: 1, max: 4096 } }
const usualNeurons = [10, 16, 20, 32, 50, 64, 84, 100, 120, 128, 200, 256, 500, 512, 1000, 1024, 2048, 4096]

/** C maps of H x W pixels, flattened into a dense layer of N neurons. */
type Case = { H: number; W: number; C: number; N: number }

function inputsOf({ H, W, C }: Case): number {
  return H * W * C
}

function countOf(layer: Case): number {
  return denseParameters({ inputs: inputsOf(layer), outputs: layer.N, bias: true }).parameters
}

const slips = [
  countSlip<Case>(
    'flattened-without-channels',
    ({ H, W, N }) => (H * W + 1) * N,
    ({ H, W, N }) => `(${productLatex(H, W)} + 1) \\cdot ${wholeLatex(N)}`,
    ({ C }) => `all $${C}$ maps are flattened, and that factor is missing`,
  ),
  countSlip<Case>(
    'forgot-biases',
    (layer) => inputsOf(layer) * layer.N,
    ({ H, W, C, N }) => productLatex(H, W, C, N),
    ({ N }) => `these are the weights; the $${wholeLatex(N)}$ biases are missing`,
  ),
  countSlip<Case>(
    'one-bias-in-all',
    (layer) => inputsOf(layer) * layer.N + 1,
    ({ H, W, C, N }) => `${productLatex(H, W, C, N)} + 1`,
    ({ N }) => `that is one bias for the layer, but each of the $${wholeLatex(N)}$ neurons has one`,
  ),
  countSlip<Case>(
    'one-neuron',
    (layer) => inputsOf(layer) + 1,
    ({ H, W, C }) => `${productLatex(H, W, C)} + 1`,
    ({ N }) => `that is one neuron, and each of the $${wholeLatex(N)}$ has its own weights`,
  ),
  countSlip<Case>(
    'bias-per-channel',
    (layer) => inputsOf(layer) * layer.N + layer.C,
    ({ H, W, C, N }) => `${productLatex(H, W, C, N)} + ${C}`,
    ({ C, N }) =>
      `that is one bias for each of the $${C}$ maps, but there is one for each of the $${wholeLatex(N)}$ neurons`,
    ({ C, N }) => C !== N,
  ),
  countSlip<Case>(
    'side-for-area',
    ({ W, C, N }) => (W * C + 1) * N,
    ({ W, C, N }) => `(${productLatex(W, C)} + 1) \\cdot ${wholeLatex(N)}`,
    ({ H, W }) => `a map has $${H} \\cdot ${W}$ pixels, not $${W}$`,
  ),
]

const pairs = [
  countPair<Case>(
    ['flattened-without-channels', 'forgot-biases'],
    ({ H, W, N }) => H * W * N,
    ({ H, W, N }) => productLatex(H, W, N),
    ({ C }) => `all $${C}$ maps are flattened, and the biases are missing`,
  ),
  countPair<Case>(
    ['flattened-without-channels', 'one-bias-in-all'],
    ({ H, W, N }) => H * W * N + 1,
    ({ H, W, N }) => `${productLatex(H, W, N)} + 1`,
    ({ C, N }) => `all $${C}$ maps are flattened, and each of the $${wholeLatex(N)}$ neurons has a bias`,
  ),
  countPair<Case>(
    ['one-neuron', 'forgot-biases'],
    inputsOf,
    ({ H, W, C }) => productLatex(H, W, C),
    ({ N }) => `that is one neuron of $${wholeLatex(N)}$, and without its bias`,
  ),
]

/** (H W C + 1) N: where most of the parameters of an early network sit. */
export const flattenDense = defineFamily({
  id: 'flatten-dense',
  code: 'FD',
  version: 1,
  title: 'Dense layer after flattening',
  skill: 'parameters',
  description: 'How many parameters does the first fully-connected layer after the feature maps have?',
  conventions: ['weights-and-biases'],
  constraints: z.strictObject({
    H: rangeWithin(limits.side).default({ min: 3, max: 14 }),
    W: rangeWithin(limits.side).default({ min: 3, max: 14 }),
    C: rangeWithin(limits.C).default({ min: 4, max: 512 }),
    N: rangeWithin(limits.N).default({ min: 10, max: 1024 }),
  }),
  parameters: z.strictObject({
    H: numberWithin(limits.side),
    W: numberWithin(limits.side),
    C: numberWithin(limits.C),
    N: numberWithin(limits.N),
  }),
  candidates: ({ H, W, C, N }) =>
    grid({
      H: allWithin(H),
      W: allWithin(W),
      C: usualWithin(usualChannels, C),
      N: usualWithin(usualNeurons, N),
    }),
  variants: () => [
    {
      share: 1,
      admits: ({ H, W }) => H <= 2 * W && W <= 2 * H,
      refusal:
        'Within these ranges every layer lets a usual mistake give the right count. Allow maps of similar height and width, and C and N above 1.',
    },
  ],
  correct: (layer) => wholeAnswer(countOf(layer)),
  slips,
  pairs,
  targets: () => ['flattened-without-channels', 'forgot-biases', 'one-bias-in-all', 'one-neuron', 'side-for-area'],
  prompt: ({ H, W, C, N }) => ({
    text: `The last pooling layer of a network leaves $${C}$ feature maps of $${H} \\times ${W}$ pixels. They are flattened into one vector, and a fully-connected layer of $${wholeLatex(N)}$ neurons follows.\n\nHow many parameters does the fully-connected layer learn, weights and biases together?`,
    given: [
      { symbol: 'H', name: 'height of a map', value: pixels(H) },
      { symbol: 'W', name: 'width of a map', value: pixels(W) },
      { symbol: 'C', name: 'maps', value: `${C}` },
      { symbol: 'N', name: 'neurons', value: wholeText(N) },
    ],
    matrices: [],
    convention: 'weights-and-biases',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: (layer) => (countOf(layer) > 1_000_000 ? 3 : 2),
  steps(layer) {
    const { H, W, C, N } = layer
    const inputs = inputsOf(layer)
    const total = countOf(layer)
    return [
      {
        label: 'Flatten',
        text: `$H \\cdot W \\cdot C = ${productLatex(H, W, C)} = ${wholeLatex(inputs)}$ numbers go in, those of all maps.`,
      },
      {
        label: 'One neuron',
        text: `It has a weight for each of them and a bias: $${wholeLatex(inputs)} + 1 = ${wholeLatex(inputs + 1)}$ parameters.`,
      },
      {
        label: 'All neurons',
        text: `$${productLatex(inputs + 1, N)} = ${wholeLatex(total)}$. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: ({ H, W, C, N }) => ({ kind: 'weights', filters: N, height: H, width: W, depth: C, biases: 1 }),
})
