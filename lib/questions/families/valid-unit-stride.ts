import { z } from 'zod'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase } from '@/lib/questions/layer-phrases'
import { axisFigure, courseAnswer, givenSize } from '@/lib/questions/size-case'
import { addedFilter, assumedSame, forgotFilter, forgotPlusOne, sizeRule } from '@/lib/questions/size-slips'
import { sizeClosing, sizeSteps } from '@/lib/questions/size-steps'
import { sensibleSizes } from '@/lib/questions/size-variants'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 15 } }

/** W - F + 1: the formula with nothing in the way. */
export const validUnitStride = defineFamily({
  id: 'valid-unit-stride',
  code: 'VU',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Stride 1, no padding',
  skill: 'output-size',
  description: 'How large is the feature map when the filter moves one pixel at a time and nothing is padded?',
  conventions: ['stride-one'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin({ min: 0, max: 0 }),
    S: numberWithin({ min: 1, max: 1 }),
  }),
  candidates: ({ W, F }) => grid({ W: allWithin(W), F: oddWithin(F), P: [0], S: [1] }),
  variants: () => sensibleSizes,
  isBelievable,
  correct: courseAnswer,
  slips: [forgotPlusOne, assumedSame, forgotFilter, addedFilter].map(sizeRule),
  targets: () => ['forgot-plus-one', 'assumed-same', 'forgot-filter', 'added-filter'],
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F)} of $${axis.W} \\times ${axis.W}$ pixels goes through a layer with ${filterPhrase(axis.F)}, stride $1$ and no padding.\n\nHow many pixels long is one side of the output?`,
    given: givenSize(axis),
    matrices: [],
    convention: 'stride-one',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: () => 1,
  steps: (axis) => sizeSteps(axis, sizeClosing(axis)),
  figure: axisFigure,
})
