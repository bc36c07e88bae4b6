import { z } from 'zod'
import { type Answer, invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 256 }, F: { min: 2, max: 15 }, S: { min: 1, max: 8 }, p: { min: 1, max: 28 } }
const asked = ['per-side', 'total'] as const

/** `given` is the total where the padding per side is asked for, and the padding per side where the total is. */
type Case = { W: number; F: number; S: number; given: number; asked: (typeof asked)[number] }

function converted({ given, asked }: Case): Answer {
  if (asked === 'total') return wholeAnswer(2 * given)
  return given % 2 === 0 ? wholeAnswer(given / 2) : invalid
}

const unchanged: SlipRule<Case> = {
  misconception: 'padding-once',
  answers: ({ given }) => [wholeAnswer(given)],
  line: ({ given, asked }) =>
    asked === 'per-side'
      ? `You kept $p = ${given}$ as it is: it counts both sides together, and $P$ only one.`
      : `You kept $P = ${given}$ as it is: it counts one side, and $p$ both together.`,
}

const wrongWay: SlipRule<Case> = {
  misconception: 'padding-doubled',
  answers: ({ given, asked }) => [asked === 'per-side' ? wholeAnswer(2 * given) : quotientAnswer(given, 2)],
  line: ({ given, asked }) =>
    asked === 'per-side'
      ? `You doubled $${given}$: the total is twice the padding per side, so it is halved here.`
      : `You halved $${given}$: the total is twice the padding per side, so it is doubled here.`,
}

const roundedHalf: SlipRule<Case> = {
  misconception: 'rounded-quotient',
  answers: ({ given, asked }) =>
    asked === 'per-side' && given % 2 === 1 ? [wholeAnswer((given - 1) / 2), wholeAnswer((given + 1) / 2)] : [],
  line: ({ given }) => `You rounded $${given}/2$: twice a whole padding per side never makes $${given}$.`,
}

const keptHalf: SlipRule<Case> = {
  misconception: 'left-fraction',
  answers: ({ given, asked }) => (asked === 'per-side' && given % 2 === 1 ? [quotientAnswer(given, 2)] : []),
  line: ({ given }) =>
    `You computed $${given}/2 = ${given / 2}$: that is the right quotient, but half a pixel cannot be padded.`,
}

const sameFormula: SlipRule<Case> = {
  misconception: 'assumed-same',
  answers: ({ F, asked }) => (asked === 'total' ? [wholeAnswer(F - 1)] : F % 2 === 1 ? [wholeAnswer((F - 1) / 2)] : []),
  line: ({ F, asked }) =>
    asked === 'total'
      ? `You computed $${F} - 1 = ${F - 1}$: that total keeps the size at stride $1$, which is not asked here.`
      : `You used $(${F} - 1)/2 = ${(F - 1) / 2}$: that padding keeps the size at stride $1$, which is not asked here.`,
}

const fewRefusal =
  'Within these ranges no padding can be converted. Let the total p hold 2 or more, and be less than twice the filter size.'

/** p = 2P: the two ways in which books count padding. */
export const totalToPerSide = defineFamily({
  id: 'total-to-per-side',
  code: 'TO',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Total padding and padding per side',
  skill: 'padding',
  description: 'One book counts the padding of both sides together, another that of each side: how do they convert?',
  conventions: ['total-padding'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 8, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 4 }),
    p: rangeWithin(limits.p).default({ min: 1, max: 12 }),
    nonFitting: shareOfNonFitting.default(0.25),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    S: numberWithin(limits.S),
    given: numberWithin(limits.p),
    asked: z.enum(asked),
  }),
  candidates: ({ W, F, S, p }) =>
    derived(
      grid({ W: allWithin(W), F: oddWithin(F), S: allWithin(S), p: allWithin(p), kind: [0, 0, 1] }),
      ({ W, F, S, p, kind }) => ({ W, F, S, given: p, asked: asked[kind] ?? 'per-side' }),
    ),
  variants: ({ nonFitting }) => [
    {
      share: nonFitting,
      admits: (layer) => isSensible(layer) && layer.asked === 'per-side' && layer.given % 2 === 1,
      refusal:
        'Within these ranges no total is odd. Let the total p hold an odd number, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits: (layer) => isSensible(layer) && (layer.asked === 'total' || layer.given % 2 === 0),
      refusal: fewRefusal,
    },
  ],
  isBelievable: ({ W, F, given, asked }) => isBelievable({ W, F, P: asked === 'total' ? given : given / 2 }),
  correct: converted,
  slips: [unchanged, roundedHalf, wrongWay, keptHalf, sameFormula],
  targets: ({ given, asked }) =>
    asked === 'per-side' && given % 2 === 1
      ? ['padding-once', 'rounded-quotient', 'left-fraction']
      : ['padding-once', 'padding-doubled', 'assumed-same'],
  prompt: ({ W, F, S, given, asked }) => ({
    text: `${inputPhrase(W, F + S)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} and stride $${S}$. ${
      asked === 'per-side'
        ? `“Dive into Deep Learning” gives it the padding $p = ${given}$.\n\nWhich padding $P$ per side adds just as many pixels in PyTorch? If no padding that is equal on both sides does, the answer is “invalid”.`
        : `PyTorch gives it the padding $P = ${given}$ per side.\n\nWhich padding $p$ does “Dive into Deep Learning” write for the same layer? If there is none, the answer is “invalid”.`
    }`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      asked === 'per-side'
        ? { symbol: 'p', name: 'total padding', value: pixels(given) }
        : { symbol: 'P', name: 'padding per side', value: pixels(given) },
    ],
    matrices: [],
    convention: 'total-padding',
    format: { kind: 'number', square: false, invalidAllowed: true },
  }),
  difficulty: () => 2,
  steps(layer) {
    const { given, asked } = layer
    const rule = {
      label: 'Two ways of counting',
      text: 'The numerator is $W - F + 2P$ with the padding per side and $W - F + p$ with the total.',
    }
    const equal = { label: 'Compare', text: 'Both must say the same, so $p = 2P$.' }
    if (asked === 'total') {
      return [
        rule,
        equal,
        { label: 'Double', text: `$p = 2 \\cdot ${given} = ${2 * given}$. The answer is ${2 * given}.` },
      ]
    }
    return [
      rule,
      equal,
      {
        label: 'Halve',
        text:
          given % 2 === 0
            ? `$P = ${given}/2 = ${given / 2}$. The answer is ${given / 2}.`
            : `$${given}$ is odd, so two equal sides cannot share it. The answer is invalid (does not fit).`,
      },
    ]
  },
  figure: () => null,
})

/** The filter lies inside the input and is larger than the padding of one side. */
function isSensible({ W, F, S, given, asked }: Case): boolean {
  return F <= W && S <= F && (asked === 'total' ? given : given / 2) < F
}
