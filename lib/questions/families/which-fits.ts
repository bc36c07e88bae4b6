import { z } from 'zod'
import { choiceAnswer } from '@/lib/questions/answer-of'
import { numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { type FourLayers, fourLayers, optionAt, optionLabel } from '@/lib/questions/four-layers'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { pixels } from '@/lib/questions/layer-phrases'
import { axisFigure, numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import {
  forgotFilter,
  forgotPlusOne,
  ignoredPadding,
  paddingOnce,
  type SizeSlip,
  widthOverStride,
} from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 7, max: 256 }, F: { min: 2, max: 15 }, P: { min: 1, max: 7 }, S: { min: 2, max: 8 } }

const addedOneFirst: SizeSlip = {
  ...forgotPlusOne,
  misconception: 'plus-one-inside',
  numerator: (axis) => forgotPlusOne.numerator(axis) + 1,
  written: (axis) => `${forgotPlusOne.written(axis)} + 1`,
  blame: ': the one is added after the division.',
}

/** Looks for the stride that divides a wrong numerator; told only where that is one layer, and not the right one. */
function wronglyFound(slip: SizeSlip): SlipRule<FourLayers> {
  const dividing = (four: FourLayers) => axesOf(four).filter((axis) => slip.numerator(axis) % axis.S === 0)
  return {
    misconception: slip.misconception,
    answers(four) {
      const [only, ...more] = dividing(four)
      if (only === undefined || more.length > 0 || sizeOf(only).fits) return []
      return [choiceAnswer(optionAt(axesOf(four).indexOf(only)))]
    },
    line(four) {
      const [axis] = dividing(four)
      if (axis === undefined) throw new Error(`No stride divides the numerator of ${slip.misconception}`)
      const value = slip.numerator(axis)
      const written = slip.written(axis) === `${value}` ? `${value}` : `${slip.written(axis)} = ${value}`
      return `You chose stride $${axis.S}$ because it divides $${written}$${slip.blame}`
    },
  }
}

let lastFour: { four: FourLayers; axes: readonly SizeCase[] } | null = null

/** Every rule asks about the same four layers, so the last are remembered. */
function axesOf(four: FourLayers): readonly SizeCase[] {
  if (lastFour?.four === four) return lastFour.axes
  const axes = four.layers.map(({ F, P, S }) => ({ W: four.W, F, P, S }))
  lastFour = { four, axes }
  return axes
}

/** The place of the layer that fits; the draw has exactly one. */
function fittingPlace(four: FourLayers): number {
  return axesOf(four).findIndex((axis) => sizeOf(axis).fits)
}

/** Three of four layers leave pixels over, two of them where a usual mistake expects none. */
export const whichFits = defineFamily({
  id: 'which-fits',
  code: 'WF',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Which layer fits?',
  skill: 'fit',
  description: 'Of four layers for the same input only one makes a whole number of windows: which?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 14, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 9 }),
    P: rangeWithin(limits.P).default({ min: 1, max: 4 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 5 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    layers: z
      .array(z.strictObject({ F: numberWithin(limits.F), P: numberWithin(limits.P), S: numberWithin(limits.S) }))
      .length(4),
  }),
  candidates: fourLayers,
  variants: () => [
    {
      share: 1,
      admits: ({ layers }) => layers.length === 4,
      refusal:
        'Within these ranges there are not four layers of which one fits and two others mislead. Widen the ranges, and allow strides of 3 or more.',
    },
  ],
  isBelievable: ({ W, layers }) => layers.every(({ F, P }) => isBelievable({ W, F, P })),
  correct: (four) => choiceAnswer(optionAt(fittingPlace(four))),
  slips: [widthOverStride, paddingOnce, addedOneFirst, ignoredPadding, forgotFilter].map(wronglyFound),
  targets: () => ['width-over-stride', 'padding-once'],
  prompt: ({ W, layers }) => ({
    text: `${inputPhrase(W, layers[0]?.F ?? 0)} of $${W} \\times ${W}$ pixels is to go through one of four layers, padded equally on every side.\n\nWhich of them fits?`,
    given: [{ symbol: 'W', name: 'input size', value: pixels(W) }],
    matrices: [],
    convention: 'course',
    format: {
      kind: 'choice',
      options: layers.map((layer, place) => ({ option: optionAt(place), label: optionLabel(layer) })),
    },
  }),
  difficulty: () => 4,
  steps(four) {
    const axes = axesOf(four)
    const place = fittingPlace(four)
    const numerators = axes.map((axis) => `$${numeratorLatex(axis)} = ${sizeOf(axis).numerator}$`)
    const divisions = axes.map((axis) => {
      const { numerator, leftover, size } = sizeOf(axis)
      return leftover === 0 ? `$${numerator}/${axis.S} = ${size - 1}$` : `$${numerator}/${axis.S}$ leaves $${leftover}$`
    })
    const fitting = axes[place]
    if (fitting === undefined) throw new Error('None of the four layers fits')
    return [
      { label: 'Numerators', text: `In the order of the list: ${numerators.join('; ')}.` },
      { label: 'Divide', text: `${divisions.join('; ')}.` },
      {
        label: 'The one that fits',
        text: `Only one division comes out whole, and the output has $${sizeOf(fitting).size}$ pixels a side. The answer is ${optionLabel(fitting)}.`,
      },
    ]
  },
  figure(four) {
    const fitting = axesOf(four)[fittingPlace(four)]
    return fitting === undefined ? null : axisFigure(fitting)
  },
})
