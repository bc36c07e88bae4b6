import { z } from 'zod'
import { matrixAnswer, matrixFormat } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { windowValues } from '@/lib/questions/correlate'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { mapCellSlips, mapRule } from '@/lib/questions/map-slips'
import { matrixLatex, productsLatex, rowsText } from '@/lib/questions/matrix-text'
import {
  changedMap,
  changedParts,
  changes,
  type TurnCase,
  turnedMatrices,
  turnedPhrases,
  turnPhrases,
  turnSlips,
  turns,
  unchangedMap,
} from '@/lib/questions/turn-slips'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 5 },
  F: { min: 2, max: 3 },
  pixel: { min: 0, max: 4 },
  weight: { min: -2, max: 2 },
}

/** Every pair of sizes, turn and change comes with so many matrices. */
const fillings = allWithin({ min: 1, max: 150 })

/** What becomes of a map when the input, the filter or both are transposed, mirrored or turned. */
export const transposedInput = defineFamily({
  id: 'transposed-input',
  code: 'TX',
  version: 1,
  title: 'Turned inputs and filters',
  skill: 'values',
  description: 'Transpose or turn the input, the filter or both: what becomes of the output?',
  conventions: ['cross-correlation'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 3, max: 4 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 2 }),
  }),
  parameters: z
    .strictObject({
      input: squareWithin(limits.W, limits.pixel),
      kernel: squareWithin(limits.F, limits.weight),
      turn: z.enum(turns),
      changed: z.enum(changes),
    })
    .refine(({ input, kernel }) => kernel.length < input.length, {
      error: 'the filter must be smaller than the input',
    }),
  candidates: ({ W, F }) =>
    derived(
      grid({
        W: allWithin(W),
        F: allWithin(F),
        turn: turns.map((_, index) => index),
        changed: changes.map((_, index) => index),
        filling: fillings,
      }),
      fillTurn,
    ),
  variants: () => [
    {
      share: 1,
      admits: ({ input, kernel }) => kernel.length < input.length,
      refusal: 'No filter within these ranges is smaller than the input. Widen the ranges.',
    },
  ],
  correct: (drawn) => matrixAnswer(changedMap(drawn)),
  slips: turnSlips.map((slip) => mapRule(slip, changedMap)),
  cellSlips: (drawn) => mapCellSlips(turnSlips.slice(0, 2), drawn),
  targets: ({ changed }) =>
    changed === 'both'
      ? ['output-unchanged', 'mixed-up-turns']
      : ['output-unchanged', 'turned-output-along', 'mixed-up-turns'],
  prompt(drawn) {
    const { input, kernel, turn } = drawn
    const map = unchangedMap(drawn)
    return {
      text: `The input $X$ and the filter $K$ give the output $Y$, without padding and with stride $1$. Now ${changedParts(drawn)} ${turnPhrases[turn]}${drawn.changed === 'both' ? '' : `; $${drawn.changed === 'input' ? 'K' : 'X'}$ stays as it is`}.\n\nFill in the new output.`,
      given: [],
      matrices: [
        { name: 'X', rows: input },
        { name: 'K', rows: kernel },
        { name: 'Y', rows: map },
      ],
      convention: 'cross-correlation',
      format: matrixFormat(map.length, map.length),
    }
  },
  difficulty: ({ changed }) => (changed === 'both' ? 3 : 4),
  steps(drawn) {
    const { input, kernel } = turnedMatrices(drawn)
    const map = changedMap(drawn)
    return [
      {
        label: 'What changes',
        text: `${drawn.changed === 'filter' ? 'The input stays as it is' : `The input becomes $${matrixLatex(input)}$`}; ${drawn.changed === 'input' ? 'the filter stays as it is' : `the filter becomes $${matrixLatex(kernel)}$`}.`,
      },
      {
        label: 'What follows',
        text:
          drawn.changed === 'both'
            ? 'Every window holds the same products as before; only its place has changed. So the output changes in the same way as input and filter.'
            : 'The weights meet other pixels than before, so the output has to be computed anew.',
      },
      {
        label: 'New output',
        text: `${
          drawn.changed === 'both'
            ? `It is $Y$ ${turnedPhrases[drawn.turn]}:`
            : `The first cell is $${productsLatex(windowValues(input, kernel.length, 0, 0), kernel.flat())} = ${map[0]?.[0]}$. The whole output:`
        }\n\n${rowsText(map)}`,
      },
    ]
  },
  figure: () => null,
})

function fillTurn(point: Record<'W' | 'F' | 'turn' | 'changed' | 'filling', number>): TurnCase {
  const random = createRandom(`transposed-input ${point.filling}`)
  return {
    input: drawMatrix(random, point.W, point.W, limits.pixel),
    kernel: drawMatrix(random, point.F, point.F, limits.weight),
    turn: turns[point.turn] ?? 'transpose',
    changed: changes[point.changed] ?? 'both',
  }
}
