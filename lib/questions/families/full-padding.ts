import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import { axisFigure, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 15 } }
const asked = ['size', 'padding'] as const

type Case = { W: number; F: number; asked: (typeof asked)[number] }

function fullAxis({ W, F }: Case) {
  return { W, F, P: F - 1, S: 1 }
}

const sameInstead: SlipRule<Case> = {
  misconception: 'assumed-same',
  answers({ W, F, asked }) {
    if (asked === 'size') return [wholeAnswer(W)]
    return F % 2 === 1 ? [wholeAnswer((F - 1) / 2)] : []
  },
  line: ({ W, F, asked }) =>
    asked === 'size'
      ? `You answered $${W}$, the size of the input: “same” padding keeps it, full padding makes it larger.`
      : `You computed $(${F} - 1)/2 = ${(F - 1) / 2}$: that is “same” padding, which keeps the size.`,
}

const wholeFilter: SlipRule<Case> = {
  misconception: 'padded-by-filter',
  answers: ({ W, F, asked }) => [wholeAnswer(asked === 'size' ? W + F + 1 : F)],
  line: ({ W, F, asked }) =>
    asked === 'size'
      ? `You computed $${W} - ${F} + 2 \\cdot ${F} + 1 = ${W + F + 1}$: with $${F}$ pixels of padding the first window would not touch the input.`
      : `You padded by $${F}$, the filter size: then the first window would not touch the input.`,
}

const notPadded: SlipRule<Case> = {
  misconception: 'ignored-padding',
  answers: ({ W, F, asked }) => [wholeAnswer(asked === 'size' ? W - F + 1 : 0)],
  line: ({ W, F, asked }) =>
    asked === 'size'
      ? `You computed $${W} - ${F} + 1 = ${W - F + 1}$: the numerator leaves out the padding on both sides.`
      : 'You answered $0$: without padding the window never hangs over the edge.',
}

const stepsOnly: SlipRule<Case> = {
  misconception: 'forgot-plus-one',
  answers: ({ W, F, asked }) => (asked === 'size' ? [wholeAnswer(W + F - 2)] : []),
  line: ({ W, F }) =>
    `You computed $${W} - ${F} + 2 \\cdot ${F - 1} = ${W + F - 2}$ and stopped: that counts the steps; the start adds one.`,
}

const bothSides: SlipRule<Case> = {
  misconception: 'padding-once',
  answers: ({ F, asked }) => (asked === 'padding' ? [wholeAnswer(2 * (F - 1))] : []),
  line: ({ F }) => `You gave $2 \\cdot (${F} - 1) = ${2 * (F - 1)}$: that is the padding of both sides together.`,
}

/** P = F - 1: every window that touches the input at all, and an output of W + F - 1. */
export const fullPadding = defineFamily({
  id: 'full-padding',
  code: 'FU',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Full padding',
  skill: 'padding',
  description:
    'How much padding lets the window start with a single pixel of overlap, and how large is the output then?',
  conventions: ['stride-one'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 11 }),
  }),
  parameters: z.strictObject({ W: numberWithin(limits.W), F: numberWithin(limits.F), asked: z.enum(asked) }),
  candidates: ({ W, F }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), kind: [0, 0, 1] }), ({ W, F, kind }) => ({
      W,
      F,
      asked: asked[kind] ?? 'size',
    })),
  variants: () => [
    {
      share: 1,
      admits: ({ W, F }) => F <= W,
      refusal: 'No filter within these ranges fits into the input. Allow a smaller filter or a larger input.',
    },
  ],
  isBelievable: ({ W, F }) => isBelievable({ W, F, P: 0 }),
  correct: (given) => wholeAnswer(given.asked === 'size' ? sizeOf(fullAxis(given)).size : given.F - 1),
  slips: [sameInstead, wholeFilter, notPadded, stepsOnly, bothSides],
  targets({ F, asked }) {
    if (asked === 'size') return ['assumed-same', 'padded-by-filter', 'ignored-padding', 'forgot-plus-one']
    const always = ['padded-by-filter', 'padding-once'] as const
    return F % 2 === 1 ? ['assumed-same', ...always] : always
  },
  prompt: ({ W, F, asked }) => ({
    text: `${inputPhrase(W, F)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} and stride $1$. The padding is full: the output has one pixel for every position at which the filter overlaps the input by at least one pixel.\n\n${asked === 'size' ? 'How many pixels long is one side of the output?' : 'How many pixels of padding does each side need?'}`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(1) },
    ],
    matrices: [],
    convention: 'stride-one',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: ({ asked }) => (asked === 'size' ? 3 : 2),
  steps(given) {
    const { W, F, asked } = given
    const { numerator, size } = sizeOf(fullAxis(given))
    const padding = {
      label: 'Padding',
      text: `The first window overlaps the input by one pixel along the side, so it hangs $F - 1 = ${F} - 1 = ${F - 1}$ ${F === 2 ? 'pixel' : 'pixels'} over the edge: $P = ${F - 1}$ on each side.`,
    }
    const travel = {
      label: 'Numerator',
      text: `$W - F + 2P = ${W} - ${F} + 2 \\cdot ${F - 1} = ${numerator}$: the distance to travel.`,
    }
    if (asked === 'size') {
      return [
        padding,
        travel,
        { label: 'Add one', text: `$W_{\\text{out}} = ${numerator} + 1 = ${size}$. The answer is ${size}.` },
      ]
    }
    return [
      padding,
      travel,
      {
        label: 'Check',
        text: `The output has $${numerator} + 1 = ${size}$ pixels a side, which is $W + F - 1$. The answer is ${F - 1}.`,
      },
    ]
  },
  figure: (given) => axisFigure(fullAxis(given)),
})
