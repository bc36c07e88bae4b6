import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import {
  calledPoolInvalid,
  type PoolingCase,
  poolingAnswer,
  poolingSteps,
  underPooling,
} from '@/lib/questions/pooling-convention'
import { alwaysHalves, poolStrideOne } from '@/lib/questions/pooling-slips'
import { leftFraction, plusOneInside, roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, sizeOf } from '@/lib/questions/size-case'
import { assumedSame, forgotFilter, forgotPlusOne, sizeRule, widthOverStride } from '@/lib/questions/size-slips'
import { fittingOrNot } from '@/lib/questions/size-variants'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 7 }, S: { min: 1, max: 7 } }
const conventions = ['course', 'framework', 'ceil-mode'] as const

/** The same formula without padding; with S = F the windows tile the input. */
export const poolingSize = defineFamily({
  id: 'pooling-size',
  code: 'PS',
  version: 1,
  title: 'Pooling size',
  skill: 'pooling',
  description: 'How large is the map after pooling, with windows that tile the input or overlap?',
  conventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 6, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 4 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.2),
    convention: z.enum(conventions).default('course'),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin({ min: 0, max: 0 }),
    S: numberWithin(limits.S),
    convention: z.enum(conventions).default('course'),
  }),
  candidates: ({ W, F, S, convention }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), P: [0], S: allWithin(S) }), (axis) => ({ ...axis, convention })),
  // A stride larger than the window would skip pixels, which no pooling layer does.
  variants: ({ nonFitting }): readonly Variant<PoolingCase>[] =>
    fittingOrNot(nonFitting).map((variant) => ({
      ...variant,
      admits: (axis) => axis.S <= axis.F && variant.admits(axis),
    })),
  correct: poolingAnswer,
  slips: [
    roundedDown,
    calledPoolInvalid,
    ...[sizeRule(forgotPlusOne), sizeRule(poolStrideOne), sizeRule(widthOverStride), alwaysHalves].map(underPooling),
    plusOneInside,
    leftFraction,
    roundedUp,
    ...[sizeRule(forgotFilter), sizeRule(assumedSame)].map(underPooling),
  ],
  targets,
  prompt: ({ W, F, S, convention }: PoolingCase) => ({
    text: `A feature map of $${W} \\times ${W}$ pixels goes through max pooling with a $${F} \\times ${F}$ window and stride $${S}$, without padding.\n\nHow many pixels long is one side of the output?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    convention,
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ F, S }) => (F === S ? 1 : 3),
  steps: poolingSteps,
  figure: axisFigure,
})

function targets(axis: PoolingCase): readonly MisconceptionId[] {
  if (sizeOf(axis).fits)
    return axis.S > 1 ? ['forgot-plus-one', 'pool-stride-one'] : ['forgot-plus-one', 'assumed-same']
  switch (axis.convention) {
    case 'course':
      return ['rounded-down', 'rounded-up', 'left-fraction']
    case 'framework':
      return ['called-invalid', 'rounded-up', 'left-fraction']
    case 'ceil-mode':
      return ['called-invalid', 'rounded-down', 'left-fraction']
  }
}
