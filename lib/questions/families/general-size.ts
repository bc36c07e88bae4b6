import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import {
  type GeneralCase,
  generalAnswer,
  generalConventions,
  generalFigure,
  generalPadding,
  generalSteps,
  givenGeneral,
  rightWork,
} from '@/lib/questions/general-size-case'
import { generalPairs, generalRules } from '@/lib/questions/general-size-rules'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fittingOrNot } from '@/lib/questions/size-variants'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 15 }, P: { min: 0, max: 7 }, S: { min: 1, max: 8 } }

/** (W - F + 2P)/S + 1 in full; what a remainder means follows from the convention. */
export const generalSize = defineFamily({
  id: 'general-size',
  code: 'GS',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Output size, the whole formula',
  skill: 'output-size',
  description: 'Numerator, divide, add one: how large is the feature map with any filter, padding and stride?',
  conventions: generalConventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.2),
    convention: z.enum(generalConventions).default('course'),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    convention: z.enum(generalConventions).default('course'),
  }),
  candidates: ({ W, F, P, S, convention }) =>
    derived(
      grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S) }),
      (axis): GeneralCase => ({
        W: axis.W,
        F: axis.F,
        P: axis.P,
        S: axis.S,
        convention,
      }),
    ),
  variants: ({ nonFitting }) => fittingOrNot<GeneralCase>(nonFitting, (axis) => rightWork(axis).divides),
  isBelievable,
  correct: generalAnswer,
  slips: generalRules,
  pairs: generalPairs,
  targets,
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F + axis.P + axis.S)} of $${axis.W} \\times ${axis.W}$ pixels goes through a layer with ${filterPhrase(axis.F)}, ${generalPadding(axis)} and stride $${axis.S}$.\n\nHow many pixels long is one side of the output?`,
    given: givenGeneral(axis),
    matrices: [],
    convention: axis.convention,
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ P, S }) => (S > 2 ? 4 : P > 0 ? 3 : 2),
  steps: generalSteps,
  figure: generalFigure,
})

/**
 * What every draw of its kind can show. Where nothing fits, a wrong numerator may lead to the right word “invalid”, or to the
 * size that is rounded down; there what is done with the remainder is what shows. The width shortcut is not demanded: it
 * would rule out common layers, such as 3 x 3 with stride 2, from the draws that fit, and so give the others away.
 */
function targets(axis: GeneralCase): readonly MisconceptionId[] {
  const { P, S, convention } = axis
  const isTotal = convention === 'total-padding'
  const stride: readonly MisconceptionId[] = S > 1 ? ['ignored-stride'] : []
  if (rightWork(axis).divides) {
    const padding: readonly MisconceptionId[] = [isTotal ? 'padding-doubled' : 'padding-once', 'ignored-padding']
    return ['forgot-plus-one', ...(P > 0 ? padding : []), ...stride]
  }
  if (convention === 'course') return ['rounded-down', 'rounded-up', 'left-fraction']
  const doubled: readonly MisconceptionId[] = isTotal && P > 0 ? ['padding-doubled'] : []
  return ['called-invalid', 'rounded-up', 'left-fraction', 'forgot-plus-one', ...doubled, ...stride]
}
