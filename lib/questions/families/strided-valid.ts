import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { conventionSteps } from '@/lib/questions/convention-steps'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { leftFraction, plusOneInside, roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, givenSize, sizeOf } from '@/lib/questions/size-case'
import {
  calledInvalid,
  conventionAnswer,
  type SizeUnder,
  sizeConventions,
  underConvention,
} from '@/lib/questions/size-convention'
import {
  addedFilter,
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredStride,
  sizeRule,
  widthOverStride,
} from '@/lib/questions/size-slips'
import { fittingOrNot } from '@/lib/questions/size-variants'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 3, max: 256 }, F: { min: 2, max: 15 }, S: { min: 2, max: 8 } }

const slips: readonly SlipRule<SizeUnder>[] = [
  roundedDown,
  calledInvalid,
  ...[forgotPlusOne, ignoredStride, widthOverStride].map((slip) => underConvention(sizeRule(slip))),
  plusOneInside,
  leftFraction,
  roundedUp,
  ...[assumedSame, forgotFilter, addedFilter].map((slip) => underConvention(sizeRule(slip))),
]

/** (W - F)/S + 1: the stride by itself, with nothing padded. */
export const stridedValid = defineFamily({
  id: 'strided-valid',
  code: 'SV',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Stride without padding',
  skill: 'output-size',
  description: 'How large is the feature map when the filter jumps by its stride and nothing is padded?',
  conventions: sizeConventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.2),
    convention: z.enum(sizeConventions).default('course'),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin({ min: 0, max: 0 }),
    S: numberWithin(limits.S),
    convention: z.enum(sizeConventions).default('course'),
  }),
  candidates: ({ W, F, S, convention }) =>
    derived(grid({ W: allWithin(W), F: oddWithin(F), P: [0], S: allWithin(S) }), ({ W, F, P, S }) => ({
      W,
      F,
      P,
      S,
      convention,
    })),
  variants: ({ nonFitting }): readonly Variant<SizeUnder>[] => fittingOrNot(nonFitting),
  isBelievable,
  correct: conventionAnswer,
  slips,
  targets,
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F + axis.S)} of $${axis.W} \\times ${axis.W}$ pixels goes through a layer with ${filterPhrase(axis.F)}, stride $${axis.S}$ and no padding.\n\nHow many pixels long is one side of the output?`,
    given: givenSize(axis),
    matrices: [],
    convention: axis.convention,
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ S }) => (S > 2 ? 3 : 2),
  steps: (axis) => conventionSteps(axis, (size) => `The answer is ${size}.`),
  figure: (axis) => axisFigure(axis),
})

function targets(axis: SizeUnder): readonly MisconceptionId[] {
  if (sizeOf(axis).fits) return ['forgot-plus-one', 'ignored-stride']
  return [axis.convention === 'course' ? 'rounded-down' : 'called-invalid', 'rounded-up', 'left-fraction']
}
