import { z } from 'zod'
import { type Answer, invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import { axisFigure, isSensible, numeratorLatex, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = {
  W: { min: 2, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 2, max: 8 },
  O: { min: 2, max: 256 },
}

/** O is the output size asked for. */
type Case = { W: number; F: number; P: number; O: number }

/** The travel of the window does not depend on the stride. */
function travelOf({ W, F, P }: Case): number {
  return sizeOf({ W, F, P, S: 1 }).numerator
}

function strideOf(given: Case): number | null {
  const travel = travelOf(given)
  return travel % (given.O - 1) === 0 ? travel / (given.O - 1) : null
}

/** A wrong equation for S, `dividend / divisor`: where it leaves a fraction, some keep it, some round, some say invalid. */
function wrongEquation(
  misconception: MisconceptionId,
  applies: (given: Case) => boolean,
  equation: (given: Case) => { dividend: number; divisor: number; written: string },
  blame: string,
): SlipRule<Case> {
  return {
    misconception,
    answers(given) {
      if (!applies(given)) return []
      const { dividend, divisor } = equation(given)
      const nearest = Math.round(dividend / divisor)
      if (dividend % divisor === 0) return dividend === 0 ? [] : [wholeAnswer(nearest)]
      const left: Answer[] = [invalid, quotientAnswer(dividend, divisor)]
      return nearest === 0 ? left : [...left, wholeAnswer(nearest)]
    },
    line(given, answer) {
      const { dividend, divisor, written } = equation(given)
      const isRounded = answer.kind === 'number' && answer.denominator === 1 && dividend % divisor !== 0
      const result = answer.kind === 'number' ? ` ${isRounded ? '\\approx' : '='} ${fractionLatex(answer)}` : ''
      return `You computed $S = ${written}${result}$${answer.kind === 'invalid' ? ', which is not whole' : ''}: ${blame}.`
    },
  }
}

const dividedByPositions = wrongEquation(
  'forgot-plus-one',
  () => true,
  (given) => ({
    dividend: travelOf(given),
    divisor: given.O,
    written: `(${numeratorLatex(given)})/${given.O}`,
  }),
  'between the positions there is one step fewer than there are positions',
)

const paddedOnce = wrongEquation(
  'padding-once',
  ({ P }) => P > 0,
  ({ W, F, P, O }) => ({ dividend: W - F + P, divisor: O - 1, written: `(${W} - ${F} + ${P})/(${O} - 1)` }),
  'the numerator counts the padding once, but it stands on both sides',
)

const notPadded = wrongEquation(
  'ignored-padding',
  ({ P }) => P > 0,
  ({ W, F, O }) => ({ dividend: W - F, divisor: O - 1, written: `(${W} - ${F})/(${O} - 1)` }),
  'the numerator leaves out the padding on both sides',
)

const widthOverOutput = wrongEquation(
  'width-over-stride',
  () => true,
  ({ W, O }) => ({ dividend: W, divisor: O, written: `${W}/${O}` }),
  'the width was divided, not the travel of the window',
)

const filterLeftOut = wrongEquation(
  'forgot-filter',
  () => true,
  ({ W, P, O }) => ({
    dividend: W + 2 * P,
    divisor: O - 1,
    written: P === 0 ? `${W}/(${O} - 1)` : `(${W} + 2 \\cdot ${P})/(${O} - 1)`,
  }),
  'the numerator does not subtract the filter size',
)

const rounded: SlipRule<Case> = {
  misconception: 'rounded-quotient',
  answers(given) {
    if (strideOf(given) !== null) return []
    const below = Math.floor(travelOf(given) / (given.O - 1))
    return below === 0 ? [wholeAnswer(1)] : [wholeAnswer(below), wholeAnswer(below + 1)]
  },
  line: (given) =>
    `You rounded $${travelOf(given)}/${given.O - 1}$: with a whole stride near it the windows do not fit, or are not $${given.O}$.`,
}

const leftAsFraction: SlipRule<Case> = {
  misconception: 'left-fraction',
  answers: (given) => (strideOf(given) === null ? [quotientAnswer(travelOf(given), given.O - 1)] : []),
  line: (given) =>
    `You computed $${travelOf(given)}/${given.O - 1}$: that is the right quotient, but a stride is a whole number of pixels.`,
}

/** The formula read backwards for S. */
export const findStride = defineFamily({
  id: 'find-stride',
  code: 'FS',
  version: 1,
  title: 'Find the stride',
  skill: 'Stride',
  description: 'The sizes of input and output are known: which stride lies between them?',
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
        return stride !== null && S.min <= stride && stride <= S.max
      },
      refusal:
        'No layer within these ranges fits and tells the usual mistakes from the right stride. Allow smaller inputs or larger strides.',
    },
  ],
  correct(given) {
    const stride = strideOf(given)
    return stride === null ? invalid : wholeAnswer(stride)
  },
  slips: [dividedByPositions, rounded, paddedOnce, notPadded, widthOverOutput, leftAsFraction, filterLeftOut],
  targets(given) {
    if (strideOf(given) === null) return ['rounded-quotient', 'left-fraction']
    return given.P > 0 ? ['forgot-plus-one', 'ignored-padding'] : ['forgot-plus-one']
  },
  prompt: ({ W, F, P, O }) => ({
    text: `${inputPhrase(W, F + P)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} and ${paddingPhrase(P)}. The output is to have exactly $${O} \\times ${O}$ pixels.\n\nWhich stride gives this? If no stride does, the answer is “invalid”.`,
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
      { label: 'Numerator', text: `$W - F + 2P = ${numeratorLatex(given)} = ${travel}$: the distance to travel.` },
      {
        label: 'Undo “add one”',
        text: `$${given.O}$ positions are $${given.O} - 1 = ${steps}$ ${steps === 1 ? 'step' : 'steps'}.`,
      },
      {
        label: 'Divide',
        text:
          stride === null
            ? `$${travel} / ${steps}$ is not a whole number, so no stride makes exactly $${steps}$ equal steps of them. The answer is invalid (does not fit).`
            : `$S = ${travel} / ${steps} = ${stride}$. The answer is ${stride}.`,
      },
    ]
  },
  figure({ W, F, P, O }) {
    const stride = strideOf({ W, F, P, O })
    return stride === null ? null : axisFigure({ W, F, P, S: stride })
  },
})
