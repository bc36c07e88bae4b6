import { z } from 'zod'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase } from '@/lib/questions/layer-phrases'
import { axisFigure, courseAnswer, givenSize } from '@/lib/questions/size-case'
import { paired, sizePair } from '@/lib/questions/size-pairs'
import {
  addedFilter,
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredPadding,
  paddingOnce,
  sizeRule,
} from '@/lib/questions/size-slips'
import { sizeClosing, sizeSteps } from '@/lib/questions/size-steps'
import { sensibleSizes } from '@/lib/questions/size-variants'

const limits = { W: { min: 2, max: 256 }, F: { min: 2, max: 15 }, P: { min: 1, max: 14 } }

/** W - F + 2P + 1: padding counts on both sides. */
export const paddedUnitStride = defineFamily({
  id: 'padded-unit-stride',
  code: 'PU',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Stride 1 with padding',
  skill: 'output-size',
  description: 'How large is the feature map when a border of zeros is put round the input and the stride is 1?',
  conventions: ['stride-one'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 5, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 1, max: 4 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin({ min: 1, max: 1 }),
  }),
  candidates: ({ W, F, P }) => grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: [1] }),
  variants: () => sensibleSizes,
  isBelievable,
  correct: courseAnswer,
  slips: [forgotPlusOne, paddingOnce, ignoredPadding, assumedSame, forgotFilter, addedFilter].map(sizeRule),
  pairs: [paddingOnce, ignoredPadding, forgotFilter].map((slip) => sizePair(paired(slip), paired(forgotPlusOne))),
  targets: () => ['forgot-plus-one', 'padding-once', 'ignored-padding'],
  prompt: (axis) => ({
    text: `${inputPhrase(axis.W, axis.F + axis.P)} of $${axis.W} \\times ${axis.W}$ pixels gets padding $${axis.P}$ on every side. Then ${filterPhrase(axis.F)} moves over it with stride $1$.\n\nHow many pixels long is one side of the output?`,
    given: givenSize(axis),
    matrices: [],
    convention: 'stride-one',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: () => 2,
  steps: (axis) => sizeSteps(axis, sizeClosing(axis)),
  figure: axisFigure,
})
