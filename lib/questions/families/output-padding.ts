import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, shareOfNonFitting } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import { pixels } from '@/lib/questions/layer-phrases'
import { outputPaddingSlips } from '@/lib/questions/output-padding-slips'
import type { Step } from '@/lib/questions/question'
import { isSensible, numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { transposedLatex } from '@/lib/questions/transposed-case'

const limits = { W: { min: 4, max: 256 }, F: { min: 2, max: 11 }, P: { min: 0, max: 5 }, S: { min: 2, max: 8 } }

/** (W - F + 2P) mod S: what a decoder adds so that its map is as large as the encoder’s was. */
export const outputPadding = defineFamily({
  id: 'output-padding',
  code: 'OU',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Choose the output padding',
  skill: 'dilated-transposed',
  description: 'Which output padding lets a transposed convolution give back the size that went into the encoder?',
  conventions: ['transposed'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 8, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 7 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    /** How many of the questions need no output padding. */
    exact: shareOfNonFitting.default(0.3),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
  }),
  candidates: ({ W, F, P, S }) => grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S) }),
  variants: ({ exact }) => [
    {
      share: exact,
      admits: (axis) => isSensible(axis) && sizeOf(axis).fits,
      refusal:
        'No layer within these ranges needs no output padding. Widen the ranges, or set the share of exact layers to 0.',
    },
    {
      share: 1 - exact,
      admits: (axis) => isSensible(axis) && !sizeOf(axis).fits,
      refusal:
        'No layer within these ranges needs output padding. Widen the ranges, or set the share of exact layers to 1.',
    },
  ],
  isBelievable,
  correct: (axis) => wholeAnswer(sizeOf(axis).leftover),
  slips: outputPaddingSlips,
  // The other ideas give a remainder too, which is right often; demanding that they show would thin out the strides of 2.
  targets: (axis) => [sizeOf(axis).fits ? 'always-output-padding' : 'forgot-output-padding'],
  prompt: (axis) => ({
    text: `An encoder’s convolution makes a map of $${sizeOf(axis).size} \\times ${sizeOf(axis).size}$ out of one of $${axis.W} \\times ${axis.W}$ pixels. In the decoder a transposed convolution with the same filter, padding and stride is to give back $${axis.W} \\times ${axis.W}$.\n\nWhich output padding does it need?`,
    given: [
      { symbol: 'W', name: 'size wanted', value: pixels(axis.W) },
      { symbol: 'O', name: 'input of the decoder', value: pixels(sizeOf(axis).size) },
      { symbol: 'F', name: 'filter size', value: pixels(axis.F) },
      { symbol: 'P', name: 'padding per side', value: pixels(axis.P) },
      { symbol: 'S', name: 'stride', value: pixels(axis.S) },
    ],
    matrices: [],
    convention: 'transposed',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S }) => (P > 0 && S > 2 ? 4 : 3),
  steps,
  figure: () => null,
})

/** How far the windows of the encoder reach. */
function reachText(axis: SizeCase): string {
  const { leftover } = sizeOf(axis)
  const of = axis.P === 0 ? '' : ' of the padded map'
  if (leftover === 0) return `the encoder’s windows reach every pixel${of}`
  return `the encoder’s windows do not reach the last ${leftover === 1 ? 'pixel' : `$${leftover}$ pixels`}${of}`
}

function steps(axis: SizeCase): Step[] {
  const { size, leftover, numerator } = sizeOf(axis)
  const { W, S } = axis
  const bare = { ...axis, W: size, A: 0 }
  return [
    {
      label: 'Without output padding',
      text: `$${transposedLatex(bare)} = ${W - leftover}$ pixels.`,
    },
    {
      label: 'What is missing',
      text:
        leftover === 0
          ? `Nothing: $${W}$ is reached already.`
          : `$${W} - ${W - leftover} = ${leftover}$, less than the stride $${S}$, as it has to be.`,
    },
    {
      label: 'Check by the encoder',
      text: `$${numeratorLatex(axis)} = ${numerator}$ leaves ${leftover === 0 ? 'no remainder' : `a remainder of $${leftover}$`} when divided by $${S}$: ${reachText(axis)}. The answer is ${leftover}.`,
    },
  ]
}
