import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { ceilModeSlips } from '@/lib/questions/ceil-mode-slips'
import { ceilModeSteps } from '@/lib/questions/ceil-mode-steps'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { ceilModeOf } from '@/lib/questions/pooling-convention'
import { axisFigure, isSensible, type SizeCase, sizeOf } from '@/lib/questions/size-case'

const limits = { W: { min: 3, max: 256 }, F: { min: 2, max: 8 }, P: { min: 0, max: 4 }, S: { min: 2, max: 8 } }

/** PyTorch's ceil_mode: rounded up, unless the last window would start beyond the input and its left padding. */
export const poolingCeilMode = defineFamily({
  id: 'pooling-ceil-mode',
  code: 'CM',
  version: 1,
  title: 'Pooling with ceil_mode',
  skill: 'pooling',
  description: 'How many windows does ceil_mode make, and when is the last one left out?',
  conventions: ['ceil-mode'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 6, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 5 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 2 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 4 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
  }),
  candidates: ({ W, F, P, S }) => grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S) }),
  variants: () => [
    {
      share: 0.4,
      admits: (axis) => isPoolingLayer(axis) && ceilModeOf(axis).dropsLast,
      refusal:
        'No layer within these ranges leaves out its last window. Allow padding, and a stride as large as the window.',
    },
    {
      share: 0.6,
      admits: (axis) => isPoolingLayer(axis) && !ceilModeOf(axis).dropsLast && (axis.P > 0 || !sizeOf(axis).fits),
      refusal:
        'No layer within these ranges keeps all its windows and needs rounding or has padding. Widen the ranges.',
    },
  ],
  correct: (axis) => wholeAnswer(ceilModeOf(axis).size),
  slips: ceilModeSlips,
  targets(axis) {
    if (ceilModeOf(axis).dropsLast) return ['kept-overhanging-window', 'pool-stride-one']
    return sizeOf(axis).fits ? ['forgot-plus-one', 'pool-stride-one'] : ['ignored-ceil-mode', 'pool-stride-one']
  },
  prompt: ({ W, F, P, S }) => ({
    text: `A feature map of $${W} \\times ${W}$ pixels goes through this pooling layer.\n\nHow many pixels long is one side of the output?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    listings: [
      {
        name: 'The layer in PyTorch',
        lines: [`nn.MaxPool2d(kernel_size=${F}, stride=${S}, padding=${P}, ceil_mode=True)`],
      },
    ],
    convention: 'ceil-mode',
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: (axis) => (ceilModeOf(axis).dropsLast ? 5 : axis.P > 0 ? 4 : 3),
  steps: (axis) => ceilModeSteps(axis, ceilModeOf(axis)),
  figure: axisFigure,
})

/** PyTorch refuses padding above half of the window. */
function isPoolingLayer(axis: SizeCase): boolean {
  return 2 * axis.P <= axis.F && isSensible(axis)
}
