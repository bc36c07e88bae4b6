import { z } from 'zod'
import { matrixAnswer, matrixFormat } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { mapCellSlips, mapRule } from '@/lib/questions/map-slips'
import { matrixLatex, rowsText } from '@/lib/questions/matrix-text'
import { layerMap, type ReluPoolCase, rectifiedMap, reluPooled, reluPoolSlips } from '@/lib/questions/relu-pool-slips'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 4, max: 7 },
  F: { min: 2, max: 4 },
  pixel: { min: 0, max: 4 },
  weight: { min: -2, max: 2 },
  bias: { min: -9, max: 9 },
}

/** The ideas that spoil single cells too. */
const cellIdeas = reluPoolSlips.slice(0, 3)

/** Every pair of sizes comes with so many matrices. */
const fillings = allWithin({ min: 1, max: 1000 })

/** Three layers by hand: what a block of a network does to a small picture. */
export const convReluPool = defineFamily({
  id: 'conv-relu-pool',
  code: 'CR',
  version: 1,
  title: 'Convolution, ReLU, pooling by hand',
  skill: 'values',
  description: 'Convolve a small picture, cut off what is negative, pool: what is left?',
  conventions: ['cross-correlation'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 6 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
  }),
  parameters: z
    .strictObject({
      input: squareWithin(limits.W, limits.pixel),
      kernel: squareWithin(limits.F, limits.weight),
      bias: numberWithin(limits.bias),
    })
    .refine(isPossible, { error: 'pooling does not fit behind this layer' }),
  candidates: ({ W, F }) => derived(grid({ W: allWithin(W), F: allWithin(F), filling: fillings }), fillBlock),
  variants: () => [
    {
      share: 1,
      admits: isPossible,
      refusal: 'No layer within these ranges can be pooled by two. Let the input be 3 or 5 pixels larger than F − 1.',
    },
  ],
  correct: (drawn) => matrixAnswer(reluPooled(drawn)),
  slips: reluPoolSlips.map((slip) => mapRule(slip, reluPooled)),
  cellSlips: (drawn) => mapCellSlips(cellIdeas, drawn),
  targets: () => ['left-out-relu', 'left-out-bias', 'flipped-filter'],
  prompt({ input, kernel, bias }) {
    const side = (input.length - kernel.length + 1) / 2
    return {
      text: `The input $X$ is convolved with the filter $K$ and the bias $b = ${bias}$, without padding and with stride $1$. Then come ReLU and max pooling with a $2 \\times 2$ window and stride $2$.\n\nFill in the output of the pooling.`,
      given: [{ symbol: 'b', name: 'bias', value: `${bias}` }],
      matrices: [
        { name: 'X', rows: input },
        { name: 'K', rows: kernel },
      ],
      convention: 'cross-correlation',
      format: matrixFormat(side, side),
    }
  },
  difficulty: ({ kernel }) => (kernel.length > 2 ? 5 : 4),
  steps(drawn) {
    const pooled = reluPooled(drawn)
    return [
      { label: 'Convolution and bias', text: `$${matrixLatex(layerMap(drawn))}$` },
      { label: 'ReLU', text: `Negative values turn to $0$: $${matrixLatex(rectifiedMap(drawn))}$` },
      { label: 'Pooling', text: `The largest of each $2 \\times 2$ block: $${matrixLatex(pooled)}$` },
      { label: 'Output', text: `The answer, row by row:\n\n${rowsText(pooled)}` },
    ]
  },
  figure: ({ input, kernel }) => ({ kind: 'cell', input, kernel, padding: 0, stride: 1, row: 0, column: 0 }),
})

/** The map has an even side of at least 4, so that pooling leaves more than one cell. */
function isPossible({ input, kernel }: ReluPoolCase): boolean {
  const side = input.length - kernel.length + 1
  return side >= 4 && side % 2 === 0
}

function fillBlock({ W, F, filling }: Record<'W' | 'F' | 'filling', number>): ReluPoolCase {
  const random = createRandom(`conv-relu-pool ${filling}`)
  const bias = -random.integer(1, 5)
  return { input: drawMatrix(random, W, W, limits.pixel), kernel: drawMatrix(random, F, F, limits.weight), bias }
}
