import { z } from 'zod'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { filterPhrase, paddingPhrase } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { leftFraction, plusOneInside, roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, courseAnswer, givenSize, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { fractionPair, paired, sizePair, sizePairs } from '@/lib/questions/size-pairs'
import {
  addedFilter,
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  paddingOnce,
  sizeRule,
  widthOverStride,
} from '@/lib/questions/size-slips'
import { sizeClosing, sizeSteps } from '@/lib/questions/size-steps'
import { fittingOrNot } from '@/lib/questions/size-variants'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 15 }, P: { min: 0, max: 7 }, S: { min: 1, max: 8 } }

/** (W - F + 2P)/S + 1 in full, and invalid where the stride does not divide. */
export const generalSize = defineFamily({
  id: 'general-size',
  code: 'GS',
  version: 1,
  title: 'Output size, the whole formula',
  skill: 'output-size',
  description: 'Numerator, divide, add one: how large is the feature map with any filter, padding and stride?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.2),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
  }),
  candidates: ({ W, F, P, S }) => grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S) }),
  variants: ({ nonFitting }) => fittingOrNot(nonFitting),
  correct: courseAnswer,
  slips: [
    roundedDown,
    sizeRule(forgotPlusOne),
    sizeRule(paddingOnce),
    sizeRule(ignoredPadding),
    sizeRule(ignoredStride),
    sizeRule(widthOverStride),
    plusOneInside,
    leftFraction,
    roundedUp,
    sizeRule(assumedSame),
    sizeRule(forgotFilter),
    sizeRule(addedFilter),
  ],
  pairs: [
    ...sizePairs([paddingOnce, ignoredPadding].map(paired), [forgotPlusOne, ignoredStride].map(paired)),
    sizePair(paired(forgotFilter), paired(forgotPlusOne)),
    ...[paddingOnce, ignoredPadding, forgotPlusOne].map(paired).map(fractionPair),
  ],
  targets,
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F + axis.P + axis.S)} of $${axis.W} \\times ${axis.W}$ pixels goes through a layer with ${filterPhrase(axis.F)}, ${paddingPhrase(axis.P)} and stride $${axis.S}$.\n\nHow many pixels long is one side of the output?`,
    given: givenSize(axis),
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ P, S }) => (S > 2 ? 4 : P > 0 ? 3 : 2),
  steps: (axis) => sizeSteps(axis, sizeClosing(axis)),
  figure: axisFigure,
})

/**
 * What every draw of its kind can show. Where nothing fits, a wrong numerator may rightly be called invalid; there the
 * rounding ideas are what shows. The width shortcut is not demanded: it would rule out common layers, such as 3 x 3 with
 * stride 2, from the draws that fit, and so give the others away.
 */
function targets(axis: SizeCase): readonly MisconceptionId[] {
  if (!sizeOf(axis).fits) return ['rounded-down', 'rounded-up', 'left-fraction']
  return [
    'forgot-plus-one',
    ...(axis.P > 0 ? (['padding-once', 'ignored-padding'] as const) : []),
    ...(axis.S > 1 ? (['ignored-stride'] as const) : []),
  ]
}
