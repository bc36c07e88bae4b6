import { z } from 'zod'
import { type Answer, invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { axisFigure } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = {
  W: { min: 4, max: 256 },
  F: { min: 1, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 1, max: 8 },
  O: { min: 2, max: 270 },
}

/** O is the output size asked for. */
type Case = { W: number; P: number; S: number; O: number }

/** W + 2P - (O - 1) S: what the travel of the window leaves of the padded input; below 1 no filter does it. */
function filterOf({ W, P, S, O }: Case): number {
  return W + 2 * P - (O - 1) * S
}

function paddedLatex({ W, P }: Case): string {
  return P === 0 ? `${W}` : `${W} + 2 \\cdot ${P}`
}

function travelLatex({ S, O }: Case): string {
  return S === 1 ? `${O - 1}` : `${O - 1} \\cdot ${S}`
}

/** A wrong equation for F: a size below 1 makes some say invalid, as it should. */
function wrongEquation(
  misconception: MisconceptionId,
  applies: (given: Case) => boolean,
  equation: (given: Case) => { value: number; written: string },
  blame: string,
): SlipRule<Case> {
  return {
    misconception,
    answers(given) {
      if (!applies(given)) return []
      const { value } = equation(given)
      return [value < 1 ? invalid : wholeAnswer(value)]
    },
    line(given, answer) {
      const { value, written } = equation(given)
      return `You computed $F = ${written} = ${value}$${answer.kind === 'invalid' ? ', which is no size' : ''}: ${blame}.`
    },
  }
}

const belowOne: SlipRule<Case> = {
  misconception: 'size-below-one',
  answers(given) {
    const size = filterOf(given)
    if (size >= 1) return []
    const kept: Answer[] = [wholeAnswer(size), wholeAnswer(1)]
    return size < -1 ? [...kept, wholeAnswer(-size)] : kept
  },
  line: (given) =>
    `You computed $F = ${paddedLatex(given)} - ${travelLatex(given)} = ${filterOf(given)}$ and gave a size nevertheless: no filter leaves room for $${given.O}$ positions.`,
}

/** The formula read backwards for F. */
export const findFilter = defineFamily({
  id: 'find-filter',
  code: 'FF',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Find the filter size',
  skill: 'backwards',
  description: 'The sizes of input and output are known: which filter lies between them, if any does?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 1, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.15),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    O: numberWithin(limits.O),
  }),
  // A filter of no pixel or fewer makes an output that is just too large for any.
  candidates: ({ W, F, P, S }) =>
    derived(
      grid({ W: allWithin(W), F: [...oddWithin(F), -3, -2, -1, 0], P: allWithin(P), S: allWithin(S) }),
      ({ W, F, P, S }) => ({ W, P, S, O: (W - F + 2 * P) / S + 1 }),
    ),
  variants: ({ nonFitting }) => [
    {
      share: nonFitting,
      admits: (given) => isWhole(given) && filterOf(given) < 1,
      refusal:
        'No output within these ranges is too large for every filter. Widen the ranges, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits: (given) => isWhole(given) && filterOf(given) >= 1 && filterOf(given) <= given.W,
      refusal:
        'No filter within these ranges fits and tells the usual mistakes from the right answer. Widen the ranges, or set the share of non-fitting configurations to 1.',
    },
  ],
  isBelievable: ({ W, P, S, O }) => filterOf({ W, P, S, O }) < 1 || isBelievable({ W, F: filterOf({ W, P, S, O }), P }),
  correct(given) {
    const size = filterOf(given)
    return size < 1 ? invalid : wholeAnswer(size)
  },
  slips: [
    wrongEquation(
      'forgot-plus-one',
      () => true,
      (given) => ({
        value: filterOf(given) - given.S,
        written: `${paddedLatex(given)} - ${given.S === 1 ? given.O : `${given.O} \\cdot ${given.S}`}`,
      }),
      'between the positions there is one step fewer than there are positions',
    ),
    belowOne,
    wrongEquation(
      'padding-once',
      ({ P }) => P > 0,
      (given) => ({ value: filterOf(given) - given.P, written: `${given.W} + ${given.P} - ${travelLatex(given)}` }),
      'the padding stands on both sides, so it counts twice',
    ),
    wrongEquation(
      'ignored-padding',
      ({ P }) => P > 0,
      (given) => ({ value: filterOf(given) - 2 * given.P, written: `${given.W} - ${travelLatex(given)}` }),
      'the padding on both sides is left out',
    ),
    wrongEquation(
      'ignored-stride',
      ({ S }) => S > 1,
      (given) => ({ value: filterOf({ ...given, S: 1 }), written: `${paddedLatex(given)} - ${given.O - 1}` }),
      'each step is as long as the stride',
    ),
  ],
  targets(given) {
    if (filterOf(given) < 1) return ['size-below-one']
    return [
      'forgot-plus-one',
      ...(given.P > 0 ? (['padding-once', 'ignored-padding'] as const) : []),
      ...(given.S > 1 ? (['ignored-stride'] as const) : []),
    ]
  },
  prompt: ({ W, P, S, O }) => ({
    text: `${inputPhrase(W, S + P)} of $${W} \\times ${W}$ pixels goes through a layer with ${paddingPhrase(P)} and stride $${S}$. The output has exactly $${O} \\times ${O}$ pixels, with windows that end at the ${P === 0 ? 'edge' : 'padded edge'}.\n\nHow many pixels long is one side of the square filter? If no filter gives this output, the answer is “invalid”.`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'W_{\\text{out}}', name: 'output size', value: pixels(O) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ P }) => (P > 0 ? 4 : 3),
  steps(given) {
    const { S, O } = given
    const size = filterOf(given)
    return [
      { label: 'Undo “add one”', text: `$${O}$ positions are $${O} - 1 = ${O - 1}$ ${O === 2 ? 'step' : 'steps'}.` },
      {
        label: 'Undo “divide”',
        text: `$${O - 1} \\cdot ${S} = ${(O - 1) * S}$: the distance to travel, which is $W - F + 2P$.`,
      },
      {
        label: 'Undo the numerator',
        text: `$F = ${paddedLatex(given)} - ${(O - 1) * S} = ${size}$${
          size < 1
            ? ': a filter has at least one pixel, so none gives this output. The answer is invalid (does not fit).'
            : `. The answer is ${size}.`
        }`,
      },
    ]
  },
  figure(given) {
    const F = filterOf(given)
    return F < 1 ? null : axisFigure({ W: given.W, F, P: given.P, S: given.S })
  },
})

function isWhole({ O }: Case): boolean {
  return Number.isInteger(O) && O > 1
}
