import { z } from 'zod'
import type { Answer } from '@/lib/questions/answer'
import { choicesAnswer } from '@/lib/questions/answer-of'
import { numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { allDiffer, axesOf, type FiveLayers, fiveLayers } from '@/lib/questions/five-layers'
import { optionAt, optionLabel } from '@/lib/questions/four-layers'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { pixels } from '@/lib/questions/layer-phrases'
import { axisFigure, numeratorLatex, quotientLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 8, max: 256 }, F: { min: 3, max: 15 }, P: { min: 0, max: 16 }, S: { min: 1, max: 2 } }

/** A layer keeps the size where it loses nothing: at stride 1, with F - 1 pixels of padding on both sides together. */
function keeps({ F, P, S }: SizeCase): boolean {
  return S === 1 && 2 * P === F - 1
}

function chosen(five: FiveLayers, isChosen: (axis: SizeCase) => boolean): string[] {
  return axesOf(five).flatMap((axis, place) => (isChosen(axis) ? [optionAt(place)] : []))
}

function answered(five: FiveLayers, isChosen: (axis: SizeCase) => boolean): Answer[] {
  const options = chosen(five, isChosen)
  return options.length === 0 ? [] : [choicesAnswer(options)]
}

/** An idea that takes certain layers, and what one of them that does not keep the size shows of it. */
function takenFor(
  misconception: SlipRule<FiveLayers>['misconception'],
  isTaken: (axis: SizeCase) => boolean,
  fault: (axis: SizeCase) => string,
): SlipRule<FiveLayers> {
  const wrongly = (five: FiveLayers) => axesOf(five).find((axis) => isTaken(axis) && !keeps(axis))
  return {
    misconception,
    // Without such a layer on offer the idea cannot show.
    answers: (five) => (wrongly(five) === undefined ? [] : answered(five, isTaken)),
    line(five) {
      const axis = wrongly(five)
      if (axis === undefined) throw new Error(`No layer shows ${misconception}`)
      return `${fault(axis)} Its output has $${sizeLatex(axis)} = ${sizeOf(axis).size}$ pixels a side.`
    },
  }
}

/** The size of the output; where the stride does not divide, a last window is left out. */
function sizeLatex(axis: SizeCase): string {
  const quotient = quotientLatex(numeratorLatex(axis), axis.S)
  return sizeOf(axis).fits ? `${quotient} + 1` : `\\lfloor ${quotient} \\rfloor + 1`
}

const slips = [
  takenFor(
    'ignored-stride',
    ({ F, P }) => 2 * P === F - 1,
    ({ F, P, S }) =>
      `You chose the $${F} \\times ${F}$ filter with padding $${P}$, although its stride is $${S}$, which leaves out every other position.`,
  ),
  takenFor(
    'padding-once',
    ({ F, P, S }) => S === 1 && P === F - 1,
    ({ F, P }) => `You looked for $P = F - 1 = ${F} - 1 = ${P}$: so much padding is needed on both sides together.`,
  ),
  takenFor(
    'rounded-quotient',
    ({ F, P, S }) => S === 1 && P === Math.ceil((F - 1) / 2),
    ({ F, P }) =>
      `You rounded $(${F} - 1)/2$ up to a padding of $${P}$, but no equal padding keeps the size with an even filter.`,
  ),
  takenFor(
    'forgot-plus-one',
    ({ F, P, S }) => S === 1 && 2 * P === F,
    ({ F, P }) =>
      `You solved $W - F + 2P = W$ and got $P = ${F}/2 = ${P}$: the left side counts the steps; the start adds one.`,
  ),
] as const

/** Which of five layers have an output of the size of their input? */
export const layersThatKeepSize = defineFamily({
  id: 'layers-that-keep-size',
  code: 'LK',
  version: 1,
  title: 'Layers that keep the size',
  skill: 'padding',
  description: 'Of five layers for the same input some keep its size: which?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 20, max: 64 }),
    F: rangeWithin({ min: 3, max: 14 }).default({ min: 3, max: 9 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    layers: z
      .array(z.strictObject({ F: numberWithin(limits.F), P: numberWithin(limits.P), S: numberWithin(limits.S) }))
      .length(5),
  }),
  candidates: fiveLayers,
  variants: () => [
    {
      share: 1,
      admits: (five) => allDiffer(five) && five.layers.every(({ F }) => F <= five.W) && chosen(five, keeps).length > 0,
      refusal: 'Within these ranges there are not five different layers. Allow more filters, and let them be odd.',
    },
  ],
  correct: (five) => choicesAnswer(chosen(five, keeps)),
  slips,
  targets: (five) => slips.filter(({ answers }) => answers(five).length > 0).map(({ misconception }) => misconception),
  prompt: ({ W, layers }) => ({
    text: `${inputPhrase(W, layers[0]?.F ?? 0)} of $${W} \\times ${W}$ pixels goes through one of five layers, padded equally on every side.\n\nWhich of them have an output of $${W} \\times ${W}$ pixels again?`,
    given: [{ symbol: 'W', name: 'input size', value: pixels(W) }],
    matrices: [],
    convention: 'course',
    format: {
      kind: 'choices',
      options: layers.map((layer, place) => ({ option: optionAt(place), label: optionLabel(layer) })),
    },
  }),
  difficulty: () => 3,
  steps(five) {
    const axes = axesOf(five)
    const sizes = axes.map((axis) => `$${sizeLatex(axis)} = ${sizeOf(axis).size}$`)
    const keeping = five.layers.filter((_, place) => keeps(axes[place] as SizeCase))
    return [
      {
        label: 'What keeps the size',
        text: 'The stride has to be $1$, and what the filter takes away has to be padded: $2P = F - 1$.',
      },
      { label: 'Sizes', text: `In the order of the list: ${sizes.join('; ')}.` },
      {
        label: 'Those that keep it',
        text: `${keeping.length === 1 ? 'One size is' : `${keeping.length} sizes are`} $${five.W}$ again. The answer is ${keeping.map(optionLabel).join('; ')}.`,
      },
    ]
  },
  figure(five) {
    const first = axesOf(five).find(keeps)
    return first === undefined ? null : axisFigure(first)
  },
})
