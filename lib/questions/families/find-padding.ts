import { z } from 'zod'
import { type Answer, invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex } from '@/lib/questions/number-text'
import { axisFigure, quotientLatex } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = {
  W: { min: 2, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 1, max: 14 },
  S: { min: 1, max: 8 },
  O: { min: 2, max: 512 },
}

/** O is the output size asked for. */
type Case = { W: number; F: number; S: number; O: number }

/** Pixels of padding that both sides need together: 2P = (O - 1) S + F - W. */
function totalPadding({ W, F, S, O }: Case): number {
  return (O - 1) * S + F - W
}

/** What a student makes of a total: half of it; where it is odd, some say invalid, some keep the half, some drop it. */
function halves(total: number): Answer[] {
  if (total < 0) return []
  if (total % 2 === 0) return [wholeAnswer(total / 2)]
  return [invalid, quotientAnswer(total, 2), wholeAnswer((total - 1) / 2)]
}

/** What half of a total came to, and what was made of it. */
function solvedText(total: number, answer: Answer): string {
  const half = fractionLatex(quotientAnswer(total, 2))
  if (answer.kind === 'invalid') return `, found $P = ${half}$ and called it invalid`
  if (answer.kind === 'number' && 2 * answer.numerator !== total * answer.denominator)
    return ` and rounded $P = ${half}$ to $${answer.numerator}$`
  return ` and found $P = ${half}$`
}

const bothSidesTogether: SlipRule<Case> = {
  misconception: 'padding-once',
  answers: (given) => [wholeAnswer(totalPadding(given))],
  line: (given) =>
    `You gave $${totalPadding(given)}$: the padding of both sides together. It enters as $2P$, so each side gets half of it.`,
}

const keptPlusOne: SlipRule<Case> = {
  misconception: 'forgot-plus-one',
  answers: (given) => halves(totalPadding(given) + given.S),
  line: ({ W, F, S, O }, answer) =>
    `You solved $${quotientLatex(`${W} - ${F} + 2P`, S)} = ${O}$${solvedText(O * S + F - W, answer)}: $${O}$ counts the positions, and there is one step fewer.`,
}

const strideLeftOut: SlipRule<Case> = {
  misconception: 'ignored-stride',
  answers: (given) => (given.S > 1 ? halves(totalPadding({ ...given, S: 1 })) : []),
  line: ({ W, F, O }, answer) =>
    `You solved $${W} - ${F} + 2P + 1 = ${O}$${solvedText(O - 1 + F - W, answer)}: the division by the stride is missing.`,
}

const sameFormula: SlipRule<Case> = {
  misconception: 'assumed-same',
  answers: ({ F }) => (F % 2 === 1 ? [wholeAnswer((F - 1) / 2)] : []),
  line: ({ F }) =>
    `You used $(${F} - 1)/2 = ${(F - 1) / 2}$: that padding keeps the size at stride $1$, which is not asked here.`,
}

const rounded: SlipRule<Case> = {
  misconception: 'rounded-quotient',
  answers(given) {
    const total = totalPadding(given)
    return total % 2 === 0 ? [] : [wholeAnswer((total - 1) / 2), wholeAnswer((total + 1) / 2)]
  },
  line: (given) =>
    `You rounded $${totalPadding(given)}/2$: with a whole padding on both sides the windows do not reach $${given.O}$ exactly.`,
}

const leftAsFraction: SlipRule<Case> = {
  misconception: 'left-fraction',
  answers(given) {
    const total = totalPadding(given)
    return total % 2 === 0 ? [] : [quotientAnswer(total, 2)]
  },
  line: (given) =>
    `You computed $${totalPadding(given)}/2 = ${totalPadding(given) / 2}$: that is the right quotient, but half a pixel cannot be padded.`,
}

/** The formula read backwards for P. */
export const findPadding = defineFamily({
  id: 'find-padding',
  code: 'FP',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Find the padding',
  skill: 'backwards',
  description: 'The sizes of input and output are known: which padding per side lies between them?',
  conventions: ['course'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 1, max: 4 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 3 }),
    nonFitting: shareOfNonFitting.default(0.15),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    S: numberWithin(limits.S),
    O: numberWithin(limits.O),
  }),
  // One pixel more than 2P makes the odd total that two equal sides cannot share.
  candidates: ({ W, F, P, S }) =>
    derived(
      grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S), extra: [0, 1] }),
      ({ W, F, P, S, extra }) => ({ W, F, S, O: (W - F + 2 * P + extra) / S + 1 }),
    ),
  variants: ({ nonFitting }) => [
    {
      share: nonFitting,
      admits: (given) => isSensible(given) && totalPadding(given) % 2 === 1,
      refusal:
        'No output that is possible within these ranges needs an odd number of padded pixels. Widen the ranges, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits: (given) => isSensible(given) && totalPadding(given) % 2 === 0,
      refusal:
        'No layer within these ranges fits. Let the filter be smaller than the input and larger than the padding, or widen the ranges.',
    },
  ],
  isBelievable: (given) => isBelievable({ W: given.W, F: given.F, P: totalPadding(given) / 2 }),
  correct(given) {
    const total = totalPadding(given)
    return total % 2 === 0 ? wholeAnswer(total / 2) : invalid
  },
  slips: [bothSidesTogether, rounded, keptPlusOne, strideLeftOut, sameFormula, leftAsFraction],
  targets(given) {
    if (totalPadding(given) % 2 === 1) return ['rounded-quotient', 'left-fraction', 'padding-once']
    return given.S > 1 ? ['padding-once', 'forgot-plus-one'] : ['padding-once']
  },
  prompt: ({ W, F, S, O }) => ({
    text: `${inputPhrase(W, F + S)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} and stride $${S}$. The output is to have exactly $${O} \\times ${O}$ pixels, with windows that end at the padded edge.\n\nHow many pixels of padding does each side need? If no padding that is equal on all sides does it, the answer is “invalid”.`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'W_{\\text{out}}', name: 'output size', value: pixels(O) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: false, invalidAllowed: true },
  }),
  difficulty: ({ S }) => (S > 1 ? 4 : 3),
  steps(given) {
    const { W, F, S, O } = given
    const total = totalPadding(given)
    const travel = (O - 1) * S
    const half =
      total % 2 === 0
        ? `$P = ${total}/2 = ${total / 2}$ on each side. The answer is ${total / 2}.`
        : `$${total}$ is odd, so two equal sides cannot share it. The answer is invalid (does not fit).`
    return [
      { label: 'Undo “add one”', text: `$${O}$ positions are $${O} - 1 = ${O - 1}$ ${O === 2 ? 'step' : 'steps'}.` },
      {
        label: 'Undo “divide”',
        text: `$${O - 1} \\cdot ${S} = ${travel}$: the distance to travel, which is $W - F + 2P$.`,
      },
      {
        label: 'Undo the numerator',
        text: `$2P = ${travel} - ${W} + ${F} = ${total}$ for both sides together.`,
      },
      { label: 'Halve', text: half },
    ]
  },
  figure(given) {
    const total = totalPadding(given)
    return total % 2 === 0 ? axisFigure({ W: given.W, F: given.F, P: total / 2, S: given.S }) : null
  },
})

/** A layer somebody would build: whole sizes, the filter inside the input and larger than the padding of one side. */
function isSensible(given: Case): boolean {
  return Number.isInteger(given.O) && given.O > 1 && given.F <= given.W && totalPadding(given) < 2 * given.F
}
