import { z } from 'zod'
import { tensorflowSame } from '@/lib/conv/tensorflow-same'
import { invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex } from '@/lib/questions/number-text'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 512 }, F: { min: 2, max: 15 }, S: { min: 2, max: 8 } }

type Case = { W: number; F: number; S: number }

function sizeOfSame({ W, F, S }: Case): number {
  return tensorflowSame({ input: W, filter: F, stride: S }).size
}

/** The quotient with its value; where decimals would not end, it is left as it is. */
function quotientText(W: number, S: number): string {
  const value = fractionLatex(quotientAnswer(W, S))
  return value.startsWith('\\tfrac') ? `${W}/${S}` : `${W}/${S} = ${value}`
}

const flooredQuotient: SlipRule<Case> = {
  misconception: 'rounded-down',
  answers: ({ W, S }) => (W % S === 0 ? [] : [wholeAnswer(Math.floor(W / S))]),
  line: ({ W, S }) =>
    `You computed $\\lfloor ${W}/${S} \\rfloor = ${Math.floor(W / S)}$: under SAME the last pixels get a window too, so it is rounded up.`,
}

const asValid: SlipRule<Case> = {
  misconception: 'ignored-padding',
  answers: ({ W, F, S }) => [wholeAnswer(Math.floor((W - F) / S) + 1)],
  line: ({ W, F, S }) =>
    `You computed $\\lfloor (${W} - ${F})/${S} \\rfloor + 1 = ${Math.floor((W - F) / S) + 1}$: that is padding VALID, without any zeros.`,
}

const keptSize: SlipRule<Case> = {
  misconception: 'assumed-same',
  answers: ({ W }) => [wholeAnswer(W)],
  line: ({ W, S }) =>
    `You answered $${W}$, the size of the input: SAME keeps it only with stride $1$, and here it is $${S}$.`,
}

/** Where the stride does not divide the width this gives what rounding down gives, so it is claimed only elsewhere. */
const stepsOnly: SlipRule<Case> = {
  misconception: 'forgot-plus-one',
  answers: ({ W, F, S }) => (F % 2 === 1 && W % S === 0 ? [wholeAnswer(W / S - 1)] : []),
  line: ({ W, F, S }) =>
    `You computed $\\lfloor (${W} - ${F} + 2 \\cdot ${(F - 1) / 2})/${S} \\rfloor = ${W / S - 1}$ and stopped: that counts the steps; the start adds one.`,
}

const keptFraction: SlipRule<Case> = {
  misconception: 'left-fraction',
  answers: ({ W, S }) => (W % S === 0 ? [] : [quotientAnswer(W, S)]),
  line: ({ W, S }) => `You computed $${quotientText(W, S)}$: that is the right quotient, but a map has whole pixels.`,
}

const saidInvalid: SlipRule<Case> = {
  misconception: 'called-invalid',
  answers: ({ W, S }) => (W % S === 0 ? [] : [invalid]),
  line: ({ W, S }) =>
    `You found that $${S}$ does not divide $${W}$, and stopped: SAME rounds up and adds the zeros that this needs.`,
}

const fewRefusal =
  'No layer within these ranges makes a question. Allow a stride of 2 or more, a filter at least as large, and an input larger than the filter.'

/** ceil(W/S), whatever the filter. */
export const tensorflowSameSize = defineFamily({
  id: 'tensorflow-same-size',
  code: 'TS',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Size under TensorFlow SAME',
  skill: 'output-size',
  description: 'How large is the feature map when TensorFlow chooses the padding by itself?',
  conventions: ['tensorflow-same'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 128 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 5 }),
  }),
  parameters: z.strictObject({ W: numberWithin(limits.W), F: numberWithin(limits.F), S: numberWithin(limits.S) }),
  candidates: ({ W, F, S }) => grid({ W: allWithin(W), F: oddWithin(F), S: allWithin(S) }),
  variants: () => [
    { share: 0.3, admits: (layer) => isSensible(layer) && layer.W % layer.S === 0, refusal: fewRefusal },
    { share: 0.7, admits: (layer) => isSensible(layer) && layer.W % layer.S !== 0, refusal: fewRefusal },
  ],
  isBelievable: ({ W, F }) => isBelievable({ W, F, P: 0 }),
  correct: (layer) => wholeAnswer(sizeOfSame(layer)),
  slips: [flooredQuotient, asValid, keptSize, stepsOnly, keptFraction, saidInvalid],
  targets: ({ W, S }) =>
    W % S === 0
      ? ['ignored-padding', 'assumed-same']
      : ['rounded-down', 'ignored-padding', 'assumed-same', 'left-fraction', 'called-invalid'],
  prompt: ({ W, F, S }) => ({
    text: `${inputPhrase(W, F + S)} of $${W} \\times ${W}$ pixels goes through a TensorFlow layer with ${filterPhrase(F)}, stride $${S}$ and padding SAME.\n\nHow many pixels long is one side of the output?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    convention: 'tensorflow-same',
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ W, S }) => (W % S === 0 ? 2 : 3),
  steps(layer) {
    const { W, F, S } = layer
    const { size, total } = tensorflowSame({ input: W, filter: F, stride: S })
    return [
      {
        label: 'Divide',
        text: `$W/S = ${quotientText(W, S)}$${W % S === 0 ? '' : `, between $${size - 1}$ and $${size}$`}.`,
      },
      {
        label: 'Round up',
        text: `$\\lceil ${W}/${S} \\rceil = ${size}$: windows start $${S}$ pixels apart until every pixel of the input has had its turn.`,
      },
      {
        label: 'Check',
        text: `The last window starts after $${size - 1} \\cdot ${S} = ${(size - 1) * S}$ pixels and is $${F}$ long; the padding, ${pixels(total)} in all, is what that needs. The answer is ${size}.`,
      },
    ]
  },
  figure: () => null,
})

function isSensible({ W, F, S }: Case): boolean {
  return F < W && S <= F
}
