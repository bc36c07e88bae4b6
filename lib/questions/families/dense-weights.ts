import { z } from 'zod'
import { denseParameters } from '@/lib/conv/parameter-count'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { picturePhrase } from '@/lib/questions/input-phrase'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'

const limits = { W: { min: 2, max: 512 }, D: { min: 1, max: 512 }, N: { min: 1, max: 4096 } }
const usualSides = [8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 227, 256, 299, 384, 512]
const usualDepths = [1, 3, 4, 8, 16, 32, 64, 128, 256, 512]
const usualWidths = [10, 16, 20, 32, 50, 64, 100, 120, 128, 200, 256, 512, 1000, 1024, 2048, 4096]

/** An image of W x W pixels and D channels, flattened into a dense layer of N neurons. */
type Case = { W: number; D: number; N: number }

function weightsOf({ W, D, N }: Case): number {
  return denseParameters({ inputs: W * W * D, outputs: N, bias: false }).weights
}

const slips = [
  countSlip<Case>(
    'flattened-without-channels',
    ({ W, N }) => W * W * N,
    ({ W, N }) => `${W} \\cdot ${W} \\cdot ${N}`,
    ({ D }) => `every pixel brings $${D}$ numbers, and that factor is missing`,
  ),
  countSlip<Case>(
    'counted-biases',
    (layer) => weightsOf(layer) + layer.N,
    ({ W, D, N }) => `(${W} \\cdot ${W} \\cdot ${D} + 1) \\cdot ${N}`,
    ({ N }) => `the $${N}$ biases are not asked for`,
  ),
  countSlip<Case>(
    'one-neuron',
    ({ W, D }) => W * W * D,
    ({ W, D }) => `${W} \\cdot ${W} \\cdot ${D}`,
    ({ N }) => `that is one neuron, and each of the $${N}$ has its own weights`,
  ),
  countSlip<Case>(
    'side-for-area',
    ({ W, D, N }) => W * D * N,
    ({ W, D, N }) => `${W} \\cdot ${D} \\cdot ${N}`,
    ({ W }) => `the image has $${W} \\cdot ${W}$ pixels, not $${W}$`,
  ),
]

/** W W D N: why images break dense layers. */
export const denseWeights = defineFamily({
  id: 'dense-weights',
  code: 'DW',
  version: 1,
  title: 'Weights of a dense layer',
  skill: 'parameters',
  description: 'How many weights does it take to connect every pixel of an image with every neuron?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 16, max: 256 }),
    D: rangeWithin(limits.D).default({ min: 3, max: 3 }),
    N: rangeWithin(limits.N).default({ min: 10, max: 1024 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    D: numberWithin(limits.D),
    N: numberWithin(limits.N),
  }),
  candidates: ({ W, D, N }) =>
    grid({ W: usualWithin(usualSides, W), D: usualWithin(usualDepths, D), N: usualWithin(usualWidths, N) }),
  variants: () => [
    {
      share: 1,
      admits: () => true,
      refusal:
        'Within these ranges every layer lets a usual mistake give the right count. Allow more than one channel D and more than one neuron N.',
    },
  ],
  correct: (layer) => wholeAnswer(weightsOf(layer)),
  slips,
  targets: () => ['flattened-without-channels', 'counted-biases', 'one-neuron', 'side-for-area'],
  prompt: ({ W, D, N }) => ({
    text: `${D === 3 ? picturePhrase(W, N) : 'A stack of feature maps'} of $${W} \\times ${W}$ pixels and $${D}$ channels is flattened into one long vector. A fully-connected layer of $${wholeLatex(N)}$ neurons follows.\n\nHow many weights does the layer have?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'N', name: 'neurons', value: wholeText(N) },
    ],
    matrices: [],
    convention: 'weights-only',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ W, D, N }) => (W * W * D * N > 1_000_000 ? 3 : 2),
  steps(layer) {
    const { W, D, N } = layer
    const inputs = wholeLatex(W * W * D)
    const weights = weightsOf(layer)
    return [
      { label: 'Flatten', text: `$W \\cdot W \\cdot D = ${W} \\cdot ${W} \\cdot ${D} = ${inputs}$ numbers go in.` },
      { label: 'One neuron', text: `It has one weight for each of them: $${inputs}$ weights.` },
      {
        label: 'All neurons',
        text: `$${inputs} \\cdot ${wholeLatex(N)} = ${wholeLatex(weights)}$. The answer is ${wholeText(weights)}.`,
      },
    ]
  },
  figure: ({ W, D, N }) => ({ kind: 'weights', filters: N, height: W, width: W, depth: D, biases: 0 }),
})
