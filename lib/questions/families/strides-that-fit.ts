import { z } from 'zod'
import type { Answer } from '@/lib/questions/answer'
import { setAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import { axisFigure, numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { forgotFilter, ignoredPadding, paddingOnce, type SizeSlip, widthOverStride } from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 5, max: 256 }, F: { min: 2, max: 15 }, P: { min: 0, max: 7 }, L: { min: 3, max: 20 } }

/** L is the largest stride in question. */
type Case = { W: number; F: number; P: number; L: number }

/** The numerator does not depend on the stride; any but 1 lets every idea show. */
function axisOf({ W, F, P }: Case): SizeCase {
  return { W, F, P, S: 2 }
}

function travelOf(given: Case): number {
  return sizeOf(axisOf(given)).numerator
}

function dividing(value: number, most: number): Answer {
  return setAnswer(allWithin({ min: 1, max: most }).filter((stride) => value % stride === 0))
}

/** The divisors of a wrong numerator. */
function divisorsRule(slip: SizeSlip): SlipRule<Case> {
  return {
    misconception: slip.misconception,
    answers(given) {
      const axis = axisOf(given)
      return slip.applies(axis) && slip.numerator(axis) > 0 ? [dividing(slip.numerator(axis), given.L)] : []
    },
    line(given) {
      const axis = axisOf(given)
      const value = slip.numerator(axis)
      const written = slip.written(axis) === `${value}` ? `${value}` : `${slip.written(axis)} = ${value}`
      return `You looked for the divisors of $${written}$${slip.blame}`
    },
  }
}

const addedOneFirst: SlipRule<Case> = {
  misconception: 'plus-one-inside',
  answers: (given) => [dividing(travelOf(given) + 1, given.L)],
  line: (given) =>
    `You looked for the divisors of $${numeratorLatex(given)} + 1 = ${travelOf(given) + 1}$: the one is added after the division.`,
}

const anyStride: SlipRule<Case> = {
  misconception: 'rounded-down',
  answers: ({ L }) => [dividing(0, L)],
  line: ({ L }) =>
    `You let all strides up to $${L}$ pass, as frameworks do by rounding down: here a division that is not whole does not fit.`,
}

const exposing =
  'No layer within these ranges tells the usual mistakes from the right answer. Widen the ranges, and let the filter be smaller than the input.'

/** The divisors of W - F + 2P, up to a limit. */
export const stridesThatFit = defineFamily({
  id: 'strides-that-fit',
  code: 'ST',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'All strides that fit',
  skill: 'fit',
  description: 'Which strides make a whole number of windows for this input, filter and padding?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 12, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    L: rangeWithin(limits.L).default({ min: 4, max: 8 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    L: numberWithin(limits.L),
  }),
  candidates: ({ W, F, P, L }) => grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), L: allWithin(L) }),
  // Only now and then is stride 1 the only one.
  variants: () => [
    { share: 0.15, admits: (given) => isSensible(given) && !hasMore(given), refusal: exposing },
    { share: 0.85, admits: (given) => isSensible(given) && hasMore(given), refusal: exposing },
  ],
  isBelievable,
  correct: (given) => dividing(travelOf(given), given.L),
  slips: [
    anyStride,
    ...[widthOverStride, paddingOnce, ignoredPadding].map(divisorsRule),
    addedOneFirst,
    divisorsRule(forgotFilter),
  ],
  targets: ({ P }) => ['rounded-down', ...(P > 0 ? (['padding-once'] as const) : (['width-over-stride'] as const))],
  prompt: ({ W, F, P, L }) => ({
    text: `${inputPhrase(W, F + P)} of $${W} \\times ${W}$ pixels is to go through a layer with ${filterPhrase(F)} and ${paddingPhrase(P)}.\n\nWhich of the strides from $1$ to $${L}$ fit? Give all of them.`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'set', invalidAllowed: false },
  }),
  difficulty: ({ P }) => (P > 0 ? 4 : 3),
  steps(given) {
    const { L } = given
    const travel = travelOf(given)
    const strides = allWithin({ min: 1, max: L })
    const fitting = strides.filter((stride) => travel % stride === 0)
    const others = strides.filter((stride) => travel % stride !== 0)
    return [
      {
        label: 'Numerator',
        text: `$${given.P === 0 ? 'W - F' : 'W - F + 2P'} = ${numeratorLatex(given)} = ${travel}$: the distance to travel, whatever the stride.`,
      },
      {
        label: 'What leaves a remainder',
        text: `${others.map((stride) => `$${stride}$`).join(', ')} ${others.length === 1 ? 'does' : 'do'} not divide $${travel}$.`,
      },
      {
        label: 'What divides',
        text: `${fitting.map((stride) => `$${travel} = ${stride} \\cdot ${travel / stride}$`).join(', ')}. The answer is ${fitting.join('; ')}.`,
      },
    ]
  },
  figure(given) {
    const S = allWithin({ min: 1, max: given.L }).findLast((stride) => travelOf(given) % stride === 0) ?? 1
    return axisFigure({ W: given.W, F: given.F, P: given.P, S })
  },
})

/** The window can travel farther than the largest stride. */
function isSensible({ W, F, P, L }: Case): boolean {
  return F <= W && P < F && W - F + 2 * P > L
}

function hasMore(given: Case): boolean {
  return allWithin({ min: 2, max: given.L }).some((stride) => travelOf(given) % stride === 0)
}
