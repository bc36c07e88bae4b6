import { z } from 'zod'
import { invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import { axisFigure, isSensible, numeratorLatex, sizeOf } from '@/lib/questions/size-case'
import { strideOf, strideSlips, travelOf } from '@/lib/questions/stride-slips'

const limits = {
  W: { min: 2, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 2, max: 8 },
  O: { min: 2, max: 256 },
}

/** The formula read backwards for S. */
export const findStride = defineFamily({
  id: 'find-stride',
  code: 'FS',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Find the stride',
  skill: 'backwards',
  description: 'The sizes of input and output are known: which stride lies between them?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 5 }),
    nonFitting: shareOfNonFitting.default(0.15),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    O: numberWithin(limits.O),
  }),
  candidates: ({ W, F, P, S }) =>
    derived(grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S) }), (axis) => {
      // An output of one position, which no stride explains, stands for numbers that make no layer.
      const O = isSensible(axis) ? sizeOf(axis).size : 1
      return { W: axis.W, F: axis.F, P: axis.P, O }
    }),
  variants: ({ S, nonFitting }) => [
    {
      share: nonFitting,
      admits: (given) => given.O > 1 && strideOf(given) === null,
      refusal:
        'Every output that is possible within these ranges has a stride. Widen the ranges, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits(given) {
        const stride = given.O > 1 ? strideOf(given) : null
        return stride !== null && S.min <= stride && stride <= Math.min(S.max, given.F)
      },
      refusal:
        'No layer within these ranges has such a stride. Widen the ranges, and let the stride be no larger than the filter.',
    },
  ],
  isBelievable,
  correct(given) {
    const stride = strideOf(given)
    return stride === null ? invalid : wholeAnswer(stride)
  },
  slips: strideSlips,
  targets(given) {
    if (strideOf(given) === null) return ['rounded-quotient', 'left-fraction']
    return given.P > 0 ? ['forgot-plus-one', 'ignored-padding'] : ['forgot-plus-one']
  },
  prompt: ({ W, F, P, O }) => ({
    text: `${inputPhrase(W, F + P)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} and ${paddingPhrase(P)}. The output is to have exactly $${O} \\times ${O}$ pixels, with windows that end at the ${P === 0 ? '' : 'padded '}edge.\n\nWhich stride gives this? If no stride does, the answer is “invalid”.`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'W_{\\text{out}}', name: 'output size', value: pixels(O) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: false, invalidAllowed: true },
  }),
  difficulty: ({ P }) => (P > 0 ? 4 : 3),
  steps(given) {
    const travel = travelOf(given)
    const steps = given.O - 1
    const stride = strideOf(given)
    return [
      {
        label: 'Numerator',
        text: `$${given.P === 0 ? 'W - F' : 'W - F + 2P'} = ${numeratorLatex(given)} = ${travel}$: the distance to travel.`,
      },
      {
        label: 'Undo “add one”',
        text: `$${given.O}$ positions are $${given.O} - 1 = ${steps}$ ${steps === 1 ? 'step' : 'steps'}.`,
      },
      {
        label: 'Divide',
        text:
          stride === null
            ? `$${travel} / ${steps}$ is not a whole number, so $${steps}$ equal steps of whole pixels cannot cover it. The answer is invalid (does not fit).`
            : `$S = ${travel} / ${steps} = ${stride}$. The answer is ${stride}.`,
      },
    ]
  },
  figure({ W, F, P, O }) {
    const stride = strideOf({ W, F, P, O })
    return stride === null ? null : axisFigure({ W, F, P, S: stride })
  },
})
