import { z } from 'zod'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import { axisFigure } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 256 }, F: { min: 2, max: 11 }, d: { min: 1, max: 16 } }

/** F x F weights that lie d pixels apart, on an input of W x W. */
type Case = { W: number; F: number; d: number }

/** Both sides together need so many pixels. */
function totalOf({ F, d }: Case): number {
  return effectiveFilter(F, d) - 1
}

/** A wrong total that is shared by both sides. */
function halved(
  misconception: MisconceptionId,
  total: (layer: Case) => number,
  written: (layer: Case) => string,
  blame: (layer: Case) => string,
): SlipRule<Case> {
  return {
    misconception,
    answers: (layer) => [quotientAnswer(total(layer), 2)],
    line: (layer) =>
      `You computed $P = ${written(layer)} = ${fractionLatex(quotientAnswer(total(layer), 2))}$: ${blame(layer)}.`,
  }
}

const slips: readonly SlipRule<Case>[] = [
  halved(
    'dilation-ignored',
    ({ F }) => F - 1,
    ({ F }) => `(${F} - 1)/2`,
    (layer) => `with dilation $${layer.d}$ the filter spans $${totalOf(layer) + 1}$ pixels, not $${layer.F}$`,
  ),
  halved(
    'filter-times-dilation',
    ({ F, d }) => F * d - 1,
    ({ F, d }) => `(${d} \\cdot ${F} - 1)/2`,
    (layer) => `the filter spans $${layer.d} \\cdot ${layer.F - 1} + 1 = ${totalOf(layer) + 1}$ pixels`,
  ),
  {
    misconception: 'padding-once',
    answers: (layer) => [wholeAnswer(totalOf(layer))],
    line: (layer) =>
      `You gave $${layer.d} \\cdot ${layer.F - 1} = ${totalOf(layer)}$: the padding of both sides together. Each side gets half of it.`,
  },
  halved(
    'dilation-from-zero',
    ({ F, d }) => (d + 1) * (F - 1),
    ({ F, d }) => `${d + 1} \\cdot ${F - 1} / 2`,
    ({ d }) =>
      `that puts $${d}$ pixels between the weights, but dilation $${d}$ is $${d}$ pixels from one to the next, with $${d - 1}$ between them`,
  ),
  {
    misconception: 'padded-by-filter',
    answers: (layer) => [wholeAnswer(totalOf(layer) + 1)],
    line: (layer) =>
      `You padded by $${totalOf(layer) + 1}$, the span of the filter: the output loses only $${totalOf(layer)}$ pixels, shared by two sides.`,
  },
  halved(
    'forgot-plus-one',
    (layer) => totalOf(layer) + 1,
    (layer) => `${totalOf(layer) + 1}/2`,
    () => 'the output loses one pixel less than the span, since the starting position counts',
  ),
]

/** d (F - 1)/2: the padding that keeps the size with a spread filter. */
export const dilatedSamePadding = defineFamily({
  id: 'dilated-same-padding',
  code: 'DP',
  version: 1,
  title: '“Same” padding with dilation',
  skill: 'dilated-transposed',
  description: 'Which padding keeps the size of the input when the filter is dilated?',
  conventions: ['dilation-from-one'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 16, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 9 }),
    d: rangeWithin(limits.d).default({ min: 2, max: 8 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    d: numberWithin(limits.d),
  }),
  candidates: ({ W, F, d }) => grid({ W: allWithin(W), F: oddWithin(F), d: allWithin(d) }),
  variants: () => [
    {
      share: 1,
      admits: (layer) => totalOf(layer) % 2 === 0 && totalOf(layer) < layer.W,
      refusal:
        'No layer within these ranges can keep its size with equal padding. Allow an odd filter or an even dilation, a dilation of 2 or more, and inputs above the span d(F − 1) + 1.',
    },
  ],
  correct: (layer) => wholeAnswer(totalOf(layer) / 2),
  slips,
  targets: () => ['dilation-ignored', 'filter-times-dilation', 'padding-once', 'dilation-from-zero'],
  prompt: ({ W, F, d }) => ({
    text: `${inputPhrase(W, F + d)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} of dilation $${d}$ and stride $1$. The output is to have $${W} \\times ${W}$ pixels again.\n\nHow many pixels of padding does each side need?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'd', name: 'dilation', value: `${d}` },
      { symbol: 'S', name: 'stride', value: pixels(1) },
      { symbol: 'W_{\\text{out}}', name: 'output size', value: pixels(W) },
    ],
    matrices: [],
    convention: 'dilation-from-one',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ F }) => (F > 5 ? 4 : 3),
  steps(layer) {
    const { W, F, d } = layer
    const total = totalOf(layer)
    return [
      {
        label: 'Span of the filter',
        text: `From the first to the last of its $${F}$ weights in a row there are $${F - 1}$ steps of $${d}$ pixels: it spans $${d} \\cdot ${F - 1} + 1 = ${total + 1}$ pixels.`,
      },
      {
        label: 'Both sides',
        text: `$${W} - ${total + 1} + 2P + 1 = ${W}$, so both sides together need $2P = ${total}$ pixels.`,
      },
      { label: 'Halve', text: `$P = ${total}/2 = ${total / 2}$ on each side. The answer is ${total / 2}.` },
    ]
  },
  figure: (layer) => axisFigure({ W: layer.W, F: totalOf(layer) + 1, P: totalOf(layer) / 2, S: 1 }),
})
