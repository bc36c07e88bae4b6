import { z } from 'zod'
import { matrixAnswer, matrixFormat } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { mapCellSlips, mapRule } from '@/lib/questions/map-slips'
import { rowsText } from '@/lib/questions/matrix-text'
import { type GradientCase, gradientSlips, maxGradient, winnerOf } from '@/lib/questions/max-gradient'
import { sizeOf } from '@/lib/questions/size-case'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 6 },
  F: { min: 2, max: 3 },
  S: { min: 1, max: 3 },
  side: { min: 2, max: 3 },
  pixel: { min: 0, max: 40 },
  gradient: { min: -60, max: 60 },
}

/** The ideas that spoil single cells too. */
const cellIdeas = gradientSlips.slice(1, 3)

/** Every layer comes with so many matrices. */
const fillings = allWithin({ min: 1, max: 220 })

/** Where the gradient goes that comes back to a max-pooling layer. */
export const maxPoolGradient = defineFamily({
  id: 'max-pool-gradient',
  code: 'MG',
  version: 1,
  title: 'Gradient through max pooling',
  skill: 'values',
  description: 'Which pixels does max pooling pass the gradient back to?',
  conventions: ['framework'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 3, max: 5 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 2 }),
  }),
  parameters: z
    .strictObject({
      F: numberWithin(limits.F),
      S: numberWithin(limits.S),
      input: squareWithin(limits.W, limits.pixel),
      gradient: squareWithin(limits.side, limits.gradient),
    })
    .refine(isPossible, { error: 'the gradient does not belong to this layer' }),
  candidates: ({ W, F, S }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), S: allWithin(S), filling: fillings }), fillGradient),
  variants: () => [
    {
      share: 1,
      admits: isPossible,
      refusal: 'No pooling layer within these ranges makes a small map. Widen the ranges.',
    },
  ],
  correct: (drawn) => matrixAnswer(maxGradient(drawn)),
  slips: gradientSlips.map((slip) => mapRule(slip, maxGradient)),
  cellSlips: (drawn) => mapCellSlips(cellIdeas, drawn),
  targets: () => ['spread-gradient', 'kept-maximum'],
  prompt: ({ F, S, input, gradient }) => ({
    text: `The map $X$ went through max pooling with a $${F} \\times ${F}$ window and stride $${S}$, without padding. On the way back the gradient $G$ of the loss arrives, one number for each cell of the output.\n\nFill in the gradient that is passed on to $X$.`,
    given: [
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [
      { name: 'X', rows: input },
      { name: 'G', rows: gradient },
    ],
    convention: 'framework',
    format: matrixFormat(input.length, input.length),
  }),
  difficulty: ({ F, S }) => (S < F ? 5 : 4),
  steps(drawn) {
    const { F, S, input, gradient } = drawn
    const winners = gradient.flatMap((row, r) => row.map((value, c) => ({ value, ...winnerOf(drawn, r, c) })))
    return [
      {
        label: 'Winners',
        text: `The largest pixels of the windows are ${winners.map(({ y, x }) => `$${input[y]?.[x]}$ (row ${y}, column ${x})`).join('; ')}.`,
      },
      {
        label: 'Routes',
        text: `Only they changed the output, so each gets the gradient of its window: ${winners.map(({ value, y, x }) => `$${value}$ to row ${y}, column ${x}`).join('; ')}.`,
      },
      {
        label: 'Sum',
        text:
          S < F
            ? 'The windows overlap: a pixel that wins in several of them gets the sum. All other pixels get $0$.'
            : 'The windows do not overlap, so nothing has to be added. All other pixels get $0$.',
      },
      { label: 'Gradient', text: `The answer, row by row:\n\n${rowsText(maxGradient(drawn))}` },
    ]
  },
  figure: () => null,
})

/** The gradient has a number for every window, two or three along a side, and the windows reach the edge. */
function isPossible({ F, S, input, gradient }: GradientCase): boolean {
  if (F >= input.length || S > F) return false
  const { fits, size } = sizeOf({ W: input.length, F, P: 0, S })
  return fits && size === gradient.length
}

/** Pixels that all differ, and gradients that an equal split would leave whole. */
function fillGradient({ W, F, S, filling }: Record<'W' | 'F' | 'S' | 'filling', number>): GradientCase {
  const random = createRandom(`max-pool-gradient ${filling}`)
  const pixels = random.shuffle(allWithin({ min: 0, max: W * W + 3 }))
  const input = Array.from({ length: W }, (_, row) => pixels.slice(row * W, (row + 1) * W))
  const parts = random.shuffle([-3, -2, -1, 1, 2, 3, 4, 5, 6])
  const side = F < W && S <= F ? Math.min(3, sizeOf({ W, F, P: 0, S }).size) : 1
  const gradient = Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => F * F * (parts[row * side + column] as number)),
  )
  return { F, S, input, gradient }
}
