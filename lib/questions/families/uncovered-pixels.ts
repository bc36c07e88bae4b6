import { z } from 'zod'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex } from '@/lib/questions/number-text'
import { axisFigure, givenSize, isSensible, numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { forgotFilter, ignoredPadding, paddingOnce, type SizeSlip, widthOverStride } from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 3, max: 256 }, F: { min: 2, max: 15 }, P: { min: 0, max: 7 }, S: { min: 2, max: 8 } }
const variantRefusal =
  'No layer within these ranges leaves pixels out. Allow a stride of 2 or more, a filter at least as large as the stride, and an input larger than the filter.'

/** The remainder of a wrong numerator. */
function remainderRule(slip: SizeSlip): SlipRule<SizeCase> {
  return {
    misconception: slip.misconception,
    answers: (axis) => (slip.applies(axis) ? [wholeAnswer(slip.numerator(axis) % axis.S)] : []),
    line(axis) {
      const value = slip.numerator(axis)
      const written = slip.written(axis) === `${value}` ? `${value}` : `${slip.written(axis)} = ${value}`
      return `You divided $${written}$ by $${axis.S}$ and kept the remainder $${value % axis.S}$${slip.blame}`
    },
  }
}

const nothingLeft: SlipRule<SizeCase> = {
  misconception: 'all-covered',
  answers: () => [wholeAnswer(0)],
  line: (axis) =>
    `You answered $0$, but $${axis.S}$ does not divide $${numeratorLatex(axis)} = ${sizeOf(axis).numerator}$: the last window ends before the edge.`,
}

const missingForAnother: SlipRule<SizeCase> = {
  misconception: 'rounded-up',
  answers(axis) {
    const { fits, leftover } = sizeOf(axis)
    return fits ? [] : [wholeAnswer(axis.S - leftover)]
  },
  line(axis) {
    const { numerator, size, leftover } = sizeOf(axis)
    return `You computed $${size} \\cdot ${axis.S} - ${numerator} = ${axis.S - leftover}$: that is what is missing for one more step, not what is left over.`
  },
}

const addedOneFirst: SlipRule<SizeCase> = {
  misconception: 'plus-one-inside',
  answers: (axis) => [wholeAnswer((sizeOf(axis).numerator + 1) % axis.S)],
  line(axis) {
    const { numerator } = sizeOf(axis)
    return `You divided $${numeratorLatex(axis)} + 1 = ${numerator + 1}$ by $${axis.S}$ and kept the remainder $${(numerator + 1) % axis.S}$: the one counts a position, and is no part of the distance.`
  },
}

const fractionOfStep: SlipRule<SizeCase> = {
  misconception: 'left-fraction',
  answers(axis) {
    const { fits, leftover } = sizeOf(axis)
    return fits ? [] : [quotientAnswer(leftover, axis.S)]
  },
  line(axis) {
    const { numerator, leftover } = sizeOf(axis)
    const { S } = axis
    return `You gave $${fractionLatex(quotientAnswer(leftover, S))}$, the part of $${numerator}/${S}$ after the whole number: that is a part of a step, and a step has $${S}$ pixels.`
  },
}

/** n mod S: what rounding down leaves out at the far edge. */
export const uncoveredPixels = defineFamily({
  id: 'uncovered-pixels',
  code: 'UP',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Pixels no window reaches',
  skill: 'fit',
  description: 'Where a framework rounds down, how many pixels at the far edge does no window reach?',
  conventions: ['framework'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 6 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
  }),
  candidates: ({ W, F, P, S }) => grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S) }),
  // Were there always pixels left over, stride 2 would always leave one.
  variants: () => [
    { share: 0.2, admits: (axis) => isSensible(axis) && sizeOf(axis).fits, refusal: variantRefusal },
    { share: 0.8, admits: (axis) => isSensible(axis) && !sizeOf(axis).fits, refusal: variantRefusal },
  ],
  isBelievable,
  correct: (axis) => wholeAnswer(sizeOf(axis).leftover),
  slips: [
    nothingLeft,
    missingForAnother,
    fractionOfStep,
    addedOneFirst,
    ...[paddingOnce, ignoredPadding, widthOverStride, forgotFilter].map(remainderRule),
  ],
  targets: (axis) => (sizeOf(axis).fits ? ['plus-one-inside'] : ['all-covered', 'left-fraction', 'plus-one-inside']),
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F + axis.P + axis.S)} of $${axis.W} \\times ${axis.W}$ pixels goes through a layer with ${filterPhrase(axis.F)}, ${paddingPhrase(axis.P)} and stride $${axis.S}$.\n\nHow many columns at the right edge${axis.P === 0 ? '' : ' of the padded input'} does no window reach?`,
    given: givenSize(axis),
    matrices: [],
    convention: 'framework',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P }) => (P > 0 ? 3 : 2),
  steps(axis) {
    const { numerator, size, leftover } = sizeOf(axis)
    const { P, S } = axis
    return [
      {
        label: 'Numerator',
        text: `$${P === 0 ? 'W - F' : 'W - F + 2P'} = ${numeratorLatex(axis)} = ${numerator}$: the distance that the left edge of the window can travel.`,
      },
      {
        label: 'Divide',
        text: `$\\lfloor ${numerator} / ${S} \\rfloor = ${size - 1}$ whole ${size === 2 ? 'step, which takes' : 'steps, which take'} the window $${size - 1} \\cdot ${S} = ${(size - 1) * S}$ pixels along.`,
      },
      {
        label: 'What is left',
        text: `$${numerator} - ${(size - 1) * S} = ${leftover}$: ${leftover === 0 ? 'the last window ends at the edge' : `the last window ends ${pixels(leftover)} before the edge`}. The answer is ${leftover}.`,
      },
    ]
  },
  figure: axisFigure,
})
