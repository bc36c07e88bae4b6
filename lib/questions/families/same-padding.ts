import { z } from 'zod'
import { samePadding as findSamePadding } from '@/lib/conv/same-padding'
import { invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import { axisFigure } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 256 }, F: { min: 2, max: 15 } }

type Case = { W: number; F: number }

const bothSidesTogether: SlipRule<Case> = {
  misconception: 'padding-once',
  answers: ({ F }) => [wholeAnswer(F - 1)],
  line: ({ F }) => `You gave $${F} - 1 = ${F - 1}$: the padding of both sides together. Each side gets half of it.`,
}

const lostPlusOne: SlipRule<Case> = {
  misconception: 'forgot-plus-one',
  answers: ({ F }) => [quotientAnswer(F, 2)],
  line: ({ W, F }) =>
    `You solved $${W} - ${F} + 2P = ${W}$ and got $P = ${F}/2$: the left side counts the steps; the start adds one.`,
}

const roundedHalf: SlipRule<Case> = {
  misconception: 'rounded-quotient',
  answers: ({ F }) => (F % 2 === 0 ? [wholeAnswer(F / 2 - 1), wholeAnswer(F / 2)] : []),
  line: ({ F }) => `You rounded $(${F} - 1)/2$: with a whole padding on both sides the output is one pixel off.`,
}

const leftHalf: SlipRule<Case> = {
  misconception: 'left-fraction',
  answers: ({ F }) => (F % 2 === 0 ? [quotientAnswer(F - 1, 2)] : []),
  line: ({ F }) =>
    `You computed $(${F} - 1)/2 = ${(F - 1) / 2}$: that is the formula, but half a pixel cannot be padded.`,
}

const wholeFilter: SlipRule<Case> = {
  misconception: 'padded-by-filter',
  answers: ({ F }) => [wholeAnswer(F)],
  line: ({ F }) =>
    `You padded by $${F}$, the filter size: the output loses only $${F} - 1$ pixels, shared by two sides.`,
}

const noPadding: SlipRule<Case> = {
  misconception: 'ignored-padding',
  answers: () => [wholeAnswer(0)],
  line: ({ W, F }) =>
    `You answered $0$: without padding one side of the output has $${W} - ${F} + 1 = ${W - F + 1}$ pixels, not $${W}$.`,
}

/** (F - 1)/2: the padding that keeps the size at stride 1, which an even filter does not have. */
export const samePadding = defineFamily({
  id: 'same-padding',
  code: 'SP',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: '“Same” padding',
  skill: 'padding',
  description: 'Which padding keeps the size of the input at stride 1, if there is one?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 12, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 11 }),
    nonFitting: shareOfNonFitting.default(0.25),
  }),
  parameters: z.strictObject({ W: numberWithin(limits.W), F: numberWithin(limits.F) }),
  candidates: ({ W, F }) => grid({ W: allWithin(W), F: allWithin(F) }),
  variants: ({ nonFitting }) => [
    {
      share: nonFitting,
      admits: ({ W, F }) => F <= W && F % 2 === 0,
      refusal:
        'No even filter within these ranges fits into the input, and only even filters have no “same” padding. Allow one, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits: ({ W, F }) => F <= W && F % 2 === 1,
      refusal:
        'No odd filter within these ranges fits into the input, and only odd filters have “same” padding. Allow one, or set the share of non-fitting configurations to 1.',
    },
  ],
  isBelievable: ({ W, F }) => isBelievable({ W, F, P: 0 }),
  correct({ F }) {
    const same = findSamePadding({ filter: F })
    return same.exists ? wholeAnswer(same.padding) : invalid
  },
  slips: [bothSidesTogether, roundedHalf, lostPlusOne, leftHalf, wholeFilter, noPadding],
  targets: ({ F }) => (F % 2 === 0 ? ['rounded-quotient', 'left-fraction'] : ['padding-once', 'forgot-plus-one']),
  prompt: ({ W, F }) => ({
    text: `${inputPhrase(W, F)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} and stride $1$. The output is to have $${W} \\times ${W}$ pixels again.\n\nHow many pixels of padding does each side need? If no padding that is equal on all sides does it, the answer is “invalid”.`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(1) },
      { symbol: 'W_{\\text{out}}', name: 'output size', value: pixels(W) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: false, invalidAllowed: true },
  }),
  difficulty: () => 2,
  steps({ W, F }) {
    const same = findSamePadding({ filter: F })
    const half = same.exists
      ? `$P = ${F - 1}/2 = ${same.padding}$ on each side. The answer is ${same.padding}.`
      : `$${same.oddTotal}$ is odd, so two equal sides cannot share it. The answer is invalid (does not fit).`
    return [
      {
        label: 'Set up',
        text: `At stride $1$ one side of the output has $W - F + 2P + 1$ pixels: $${W} - ${F} + 2P + 1 = ${W}$.`,
      },
      { label: 'Solve', text: `Both sides together need $2P = F - 1 = ${F} - 1 = ${F - 1}$ pixels.` },
      { label: 'Halve', text: half },
    ]
  },
  figure({ W, F }) {
    const same = findSamePadding({ filter: F })
    return same.exists ? axisFigure({ W, F, P: same.padding, S: 1 }) : null
  },
})
