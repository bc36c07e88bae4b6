import { z } from 'zod'
import { choiceAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, paddingPhrase } from '@/lib/questions/layer-phrases'
import { axisFigure, givenSize, numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import {
  addedFilter,
  fitRule,
  forgotFilter,
  ignoredPadding,
  paddingOnce,
  widthOverStride,
} from '@/lib/questions/size-slips'
import { sizeSteps } from '@/lib/questions/size-steps'
import { fittingOrNot } from '@/lib/questions/size-variants'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 15 }, P: { min: 0, max: 7 }, S: { min: 2, max: 8 } }

const acceptedAnyway: SlipRule<SizeCase> = {
  misconception: 'rounded-down',
  answers: (axis) => (sizeOf(axis).fits ? [] : [choiceAnswer('fits')]),
  line: (axis) =>
    `You let $(${numeratorLatex(axis)})/${axis.S}$ pass although it is not whole, as frameworks do by rounding it down.`,
}

const addedOneFirst: SlipRule<SizeCase> = {
  misconception: 'plus-one-inside',
  answers: (axis) => [choiceAnswer((sizeOf(axis).numerator + 1) % axis.S === 0 ? 'fits' : 'invalid')],
  line: (axis) =>
    `You divided $${numeratorLatex(axis)} + 1 = ${sizeOf(axis).numerator + 1}$ by $${axis.S}$: the one is added after the division.`,
}

/** The trap of the formula by itself: does the stride divide the numerator? */
export const doesItFit = defineFamily({
  id: 'does-it-fit',
  code: 'DF',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Does it fit?',
  skill: 'fit',
  description: 'Do these numbers make a whole number of windows, or is the configuration invalid?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    nonFitting: shareOfNonFitting.default(0.5),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
  }),
  candidates: ({ W, F, P, S }) => grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S) }),
  variants: ({ nonFitting }) => fittingOrNot(nonFitting),
  isBelievable,
  correct: (axis) => choiceAnswer(sizeOf(axis).fits ? 'fits' : 'invalid'),
  slips: [
    acceptedAnyway,
    fitRule(widthOverStride),
    fitRule(paddingOnce),
    fitRule(ignoredPadding),
    addedOneFirst,
    fitRule(forgotFilter),
    fitRule(addedFilter),
  ],
  // Of two answers one is right: demanding more wrong ideas to show would leave fitting and other numbers that can be told
  // apart without the formula. These two show on all numbers of their kind.
  targets: (axis) => [sizeOf(axis).fits ? 'plus-one-inside' : 'rounded-down'],
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F + axis.P + axis.S)} of $${axis.W} \\times ${axis.W}$ pixels is to go through a layer with ${filterPhrase(axis.F)}, ${paddingPhrase(axis.P)} and stride $${axis.S}$.\n\nDoes this configuration fit?`,
    given: givenSize(axis),
    matrices: [],
    convention: 'course',
    format: {
      kind: 'choice',
      options: [
        { option: 'fits', label: 'It fits' },
        { option: 'invalid', label: 'Invalid: it does not fit' },
      ],
    },
  }),
  difficulty: ({ P }) => (P > 0 ? 3 : 2),
  steps: (axis) => sizeSteps(axis, { fits: 'It fits.', doesNotFit: 'Invalid: it does not fit.' }),
  figure: axisFigure,
})
