import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import {
  calledPoolInvalid,
  type PoolingCase,
  poolingAnswer,
  poolingSteps,
  underPooling,
} from '@/lib/questions/pooling-convention'
import { alwaysHalves, poolStrideOne, tiledWindows } from '@/lib/questions/pooling-slips'
import { leftFraction, plusOneInside, roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, isSensible, sizeOf } from '@/lib/questions/size-case'
import { forgotPlusOne, ignoredPadding, paddingOnce, sizeRule } from '@/lib/questions/size-slips'

const limits = { W: { min: 5, max: 256 }, F: { min: 2, max: 7 }, P: { min: 0, max: 3 }, S: { min: 1, max: 6 } }
const conventions = ['framework', 'course'] as const

/** Windows that overlap, as AlexNet's 3 x 3 with stride 2: no shortcut by halving holds. */
export const overlappingPooling = defineFamily({
  id: 'overlapping-pooling',
  code: 'OP',
  version: 1,
  title: 'Overlapping pooling',
  skill: 'pooling',
  description: 'How large is the map when the pooling windows overlap, as in AlexNet and ResNet?',
  conventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 11, max: 112 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 5 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 3 }),
    convention: z.enum(conventions).default('framework'),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    convention: z.enum(conventions).default('framework'),
  }),
  candidates: ({ W, F, P, S, convention }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S) }), (axis) => ({
      ...axis,
      convention,
    })),
  variants: (): readonly Variant<PoolingCase>[] => [
    {
      share: 1,
      admits: (axis) => axis.S < axis.F && 2 * axis.P <= axis.F && isSensible(axis),
      refusal:
        'No pooling layer within these ranges overlaps. Let the stride be smaller than the window, and the padding at most half of it.',
    },
  ],
  correct: poolingAnswer,
  slips: [
    alwaysHalves,
    tiledWindows,
    sizeRule(forgotPlusOne),
    roundedUp,
    sizeRule(poolStrideOne),
    roundedDown,
    calledPoolInvalid,
    sizeRule(ignoredPadding),
    sizeRule(paddingOnce),
    leftFraction,
    plusOneInside,
  ].map(underPooling),
  targets,
  prompt: ({ W, F, P, S, convention }: PoolingCase) => ({
    text: `${inputPhrase(W, F + P + S)} of $${W} \\times ${W}$ pixels goes through max pooling with overlapping windows: $${F} \\times ${F}$ pixels, stride $${S}$ and ${paddingPhrase(P)}.\n\nHow many pixels long is one side of the output?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    convention,
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ P }) => (P > 0 ? 3 : 2),
  steps: poolingSteps,
  figure: axisFigure,
})

/** Halving is not demanded to show: with 3 x 3 and stride 2 it gives the right size on every other input. */
function targets(axis: PoolingCase): readonly MisconceptionId[] {
  const { fits } = sizeOf(axis)
  if (axis.convention === 'course' && !fits) return ['rounded-down', 'rounded-up', 'left-fraction']
  const always = ['forgot-plus-one', ...(axis.S > 1 ? (['pool-stride-one'] as const) : [])] as const
  return fits ? always : [...always, 'rounded-up', 'called-invalid']
}
