import { z } from 'zod'
import { transposedSize as sizeOfTransposed } from '@/lib/conv/transposed-size'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { filterPhrase } from '@/lib/questions/layer-phrases'
import type { Step } from '@/lib/questions/question'
import { givenTransposed, isSensibleTransposed, type TransposedCase } from '@/lib/questions/transposed-case'
import { transposedSlips } from '@/lib/questions/transposed-slips'

const limits = {
  W: { min: 2, max: 128 },
  F: { min: 2, max: 11 },
  P: { min: 0, max: 5 },
  S: { min: 1, max: 8 },
  A: { min: 0, max: 7 },
}

/** (W - 1) S - 2P + F + A: the size of an enlarged map. */
export const transposedSize = defineFamily({
  id: 'transposed-size',
  code: 'TZ',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Transposed convolution',
  skill: 'dilated-transposed',
  description: 'How large is the map that a transposed convolution makes of a smaller one?',
  conventions: ['transposed'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 32 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 5 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 2 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
    A: rangeWithin(limits.A).default({ min: 0, max: 2 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    A: numberWithin(limits.A),
  }),
  candidates: ({ W, F, P, S, A }) =>
    grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S), A: allWithin(A) }),
  variants: () => [
    {
      share: 1,
      admits: isSensibleTransposed,
      refusal:
        'No layer within these ranges makes a question. Let the filter be at least as large as the stride and larger than the padding, and the output padding A smaller than the stride.',
    },
  ],
  isBelievable: ({ F, P }) => 2 * P < F,
  correct: (axis) => wholeAnswer(sizeAfter(axis)),
  slips: transposedSlips,
  targets: ({ P, A }) => [
    'forward-for-transposed',
    'stride-times-all',
    ...(P > 0 ? (['transposed-padding-added'] as const) : []),
    ...(A > 0 ? (['forgot-output-padding'] as const) : []),
  ],
  prompt: (axis) => ({
    text: `A decoder enlarges a feature map of $${axis.W} \\times ${axis.W}$ pixels by a transposed convolution with ${filterPhrase(axis.F)}, stride $${axis.S}$, padding $${axis.P}$ and output padding $${axis.A}$.\n\nHow many pixels long is one side of the output?`,
    given: givenTransposed(axis),
    matrices: [],
    convention: 'transposed',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: ({ P, A }) => (A > 0 ? 4 : P > 0 ? 3 : 2),
  steps,
  figure: () => null,
})

function sizeAfter({ W, F, P, S, A }: TransposedCase): number {
  return sizeOfTransposed({ input: W, filter: F, padding: P, stride: S, outputPadding: A })
}

function steps(axis: TransposedCase): Step[] {
  const { W, F, P, S, A } = axis
  const spread = (W - 1) * S
  const covered = spread + F
  const size = sizeAfter(axis)
  const rest: Step[] = [
    {
      label: 'Spread the pixels',
      text: `$(W - 1) \\cdot S = (${W} - 1) \\cdot ${S} = ${spread}$: neighbouring pixels come to lie $${S}$ apart, so this is the way from the first to the last.`,
    },
    {
      label: 'Lay the filter on each',
      text: `$${spread} + ${F} = ${covered}$: laid on the last pixel, the filter covers $${F}$ pixels.`,
    },
    {
      label: 'Cut off the padding',
      text: P === 0 ? 'There is none.' : `$${covered} - 2 \\cdot ${P} = ${covered - 2 * P}$, on both sides.`,
    },
    {
      label: 'Add the output padding',
      text: `${A === 0 ? 'There is none.' : `$${covered - 2 * P} + ${A} = ${size}$, on one side only.`} The answer is ${size}.`,
    },
  ]
  return rest
}
