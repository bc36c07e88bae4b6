import { z } from 'zod'
import { quotientAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { leftFraction, plusOneInside, roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, courseAnswer, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import {
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredStride,
  type SizeSlip,
  sizeRule,
  widthOverStride,
} from '@/lib/questions/size-slips'
import { sizeClosing, sizeSteps } from '@/lib/questions/size-steps'
import { fittingOrNot } from '@/lib/questions/size-variants'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 7 }, S: { min: 1, max: 7 } }

const poolStrideOne: SizeSlip = {
  ...ignoredStride,
  misconception: 'pool-stride-one',
  blame: ': the window was moved one pixel at a time, not by its stride.',
}

const alwaysHalves: SlipRule<SizeCase> = {
  misconception: 'always-halves',
  answers: ({ W, F, S }) => (F === 2 && S === 2 ? [] : [quotientAnswer(W, 2)]),
  line: ({ W, F, S }) => `You halved $${W}$, but this window is $${F} \\times ${F}$ and moves by $${S}$.`,
}

/** The same formula without padding; with S = F the windows tile the input. */
export const poolingSize = defineFamily({
  id: 'pooling-size',
  code: 'PS',
  version: 1,
  title: 'Pooling size',
  skill: 'pooling',
  description: 'How large is the map after pooling, with windows that tile the input or overlap?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 6, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 4 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.2),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin({ min: 0, max: 0 }),
    S: numberWithin(limits.S),
  }),
  candidates: ({ W, F, S }) => grid({ W: allWithin(W), F: allWithin(F), P: [0], S: allWithin(S) }),
  // A stride larger than the window would skip pixels, which no pooling layer does.
  variants: ({ nonFitting }) =>
    fittingOrNot(nonFitting).map((variant) => ({
      ...variant,
      admits: (axis) => axis.S <= axis.F && variant.admits(axis),
    })),
  correct: courseAnswer,
  slips: [
    roundedDown,
    sizeRule(forgotPlusOne),
    sizeRule(poolStrideOne),
    sizeRule(widthOverStride),
    alwaysHalves,
    plusOneInside,
    leftFraction,
    roundedUp,
    sizeRule(forgotFilter),
    sizeRule(assumedSame),
  ],
  targets(axis) {
    if (!sizeOf(axis).fits) return ['rounded-down', 'rounded-up', 'left-fraction']
    return axis.S > 1 ? ['forgot-plus-one', 'pool-stride-one'] : ['forgot-plus-one', 'assumed-same']
  },
  prompt: ({ W, F, S }) => ({
    text: `A feature map of $${W} \\times ${W}$ pixels goes through max pooling with a $${F} \\times ${F}$ window and stride $${S}$, without padding.\n\nHow many pixels long is one side of the output?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ F, S }) => (F === S ? 1 : 3),
  steps: (axis) => sizeSteps(axis, sizeClosing(axis)),
  figure: axisFigure,
})
