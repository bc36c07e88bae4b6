import { z } from 'zod'
import { invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import {
  allWithin,
  numberWithin,
  oddWithin,
  rangeWithin,
  shareOfNonFitting,
  usualWithin,
} from '@/lib/questions/constraint-range'
import { conventionSteps } from '@/lib/questions/convention-steps'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { paddingPhrase } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { type PositionCase, positionSlips } from '@/lib/questions/position-slips'
import type { Step } from '@/lib/questions/question'
import { axisFigure, givenSize, sizeOf } from '@/lib/questions/size-case'
import { isRefused, sizeConventions } from '@/lib/questions/size-convention'
import { fittingOrNot } from '@/lib/questions/size-variants'

const limits = {
  W: { min: 3, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 2, max: 8 },
  K: { min: 2, max: 1024 },
}
const usualCounts = [6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024]

/** The square of the output size: AlexNet's first layer has 55 x 55 = 3025 positions. */
export const windowPositions = defineFamily({
  id: 'window-positions',
  code: 'WP',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Number of window positions',
  skill: 'output-size',
  description: 'At how many places of the input, rows and columns together, does a filter stand?',
  conventions: sizeConventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    K: rangeWithin(limits.K).default({ min: 8, max: 128 }),
    nonFitting: shareOfNonFitting.default(0.15),
    convention: z.enum(sizeConventions).default('course'),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    K: numberWithin(limits.K),
    convention: z.enum(sizeConventions).default('course'),
  }),
  candidates: ({ W, F, P, S, K, convention }) =>
    derived(
      grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S), K: usualWithin(usualCounts, K) }),
      ({ W, F, P, S, K }) => ({ W, F, P, S, K, convention }),
    ),
  variants: ({ nonFitting }): readonly Variant<PositionCase>[] => fittingOrNot(nonFitting),
  isBelievable,
  correct(layer) {
    const { fits, size } = sizeOf(layer)
    return isRefused(layer, fits) ? invalid : wholeAnswer(size * size)
  },
  slips: positionSlips,
  targets,
  prompt: (layer) => ({
    text: `${inputPhrase(layer.W, layer.F + layer.P + layer.S)} of $${layer.W} \\times ${layer.W}$ pixels goes through a convolution layer with $${layer.K}$ filters of $${layer.F} \\times ${layer.F}$, ${paddingPhrase(layer.P)} and stride $${layer.S}$.\n\nAt how many different positions does the $${layer.F} \\times ${layer.F}$ window stand in all?`,
    given: [...givenSize(layer), { symbol: 'K', name: 'filters', value: `${layer.K}` }],
    matrices: [],
    convention: layer.convention,
    format: { kind: 'number', square: false, invalidAllowed: true },
  }),
  difficulty: ({ P }) => (P > 0 ? 4 : 3),
  steps: positionSteps,
  figure: (layer) => axisFigure(layer),
})

function targets(layer: PositionCase): readonly MisconceptionId[] {
  const { fits } = sizeOf(layer)
  if (isRefused(layer, fits)) return ['rounded-down', 'rounded-up']
  if (!fits) return ['side-for-area', 'counted-per-filter', 'called-invalid', 'rounded-up']
  return [
    'side-for-area',
    'counted-per-filter',
    'forgot-plus-one',
    ...(layer.P > 0 ? (['padding-once'] as const) : []),
    'ignored-stride',
  ]
}

function positionSteps(layer: PositionCase): Step[] {
  const { fits, size } = sizeOf(layer)
  const steps = conventionSteps(layer, () => 'That is how many positions there are in a row.')
  if (isRefused(layer, fits)) return steps
  return [
    ...steps,
    {
      label: 'Square',
      text: `Rows and columns work alike, and all filters stand at the same places: $${size} \\cdot ${size} = ${wholeLatex(size * size)}$. The answer is ${wholeText(size * size)}.`,
    },
  ]
}
