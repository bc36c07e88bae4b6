import { z } from 'zod'
import type { CellsAnswer } from '@/lib/questions/answer'
import { matrixAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex, productOf } from '@/lib/questions/product-latex'
import { type TableSlip, tableCellSlips, tableRule, type WrongCell } from '@/lib/questions/table-slips'
import { usualChannels } from '@/lib/questions/usual-sizes'

const limits = { n: { min: 2, max: 8 }, F: { min: 2, max: 9 }, C: { min: 2, max: 1024 } }

/** n layers of F x F one after the other, C channels before, between and after them. */
type Case = { n: number; F: number; C: number }

/** Every layer adds F - 1 pixels to the one that is looked at. */
function fieldOf({ n, F }: Pick<Case, 'n' | 'F'>): number {
  return 1 + n * (F - 1)
}

function weightsOf(F: number, C: number): number {
  return F * F * C * C
}

function countsOf(stack: Case): [[number, number], [number, number]] {
  const { n, F, C } = stack
  const field = fieldOf(stack)
  return [
    [field, n * weightsOf(F, C)],
    [field, weightsOf(field, C)],
  ]
}

function rightTable(stack: Case): CellsAnswer {
  return matrixAnswer(countsOf(stack))
}

function cell(row: number, column: number, value: number, written: () => string): WrongCell {
  return { row, column, answer: wholeAnswer(value), written }
}

/** A wrong receptive field, which is also the wrong side of the single filter. */
function fieldSlip(
  misconception: MisconceptionId,
  field: (stack: Case) => { value: number; written(): string },
  blame: (stack: Case) => string,
): TableSlip<Case> {
  return {
    misconception,
    blame,
    wrong(stack) {
      const { value, written } = field(stack)
      const weights = [value, value, stack.C, stack.C]
      return [
        cell(0, 0, value, written),
        cell(1, 0, value, written),
        cell(1, 1, productOf(...weights), () => productLatex(...weights)),
      ]
    },
  }
}

/** Wrong weights of both, with the right field. */
function weightSlip(
  misconception: MisconceptionId,
  factors: (F: number, C: number) => number[],
  biases: (C: number) => number,
  blame: (stack: Case) => string,
): TableSlip<Case> {
  return {
    misconception,
    blame,
    wrong(stack) {
      const { n, F, C } = stack
      const cellOf = (row: number, product: number[], added: number) =>
        cell(
          row,
          1,
          productOf(...product) + added,
          () => `${productLatex(...product)}${added === 0 ? '' : ` + ${wholeLatex(added)}`}`,
        )
      return [cellOf(0, [n, ...factors(F, C)], n * biases(C)), cellOf(1, factors(fieldOf(stack), C), biases(C))]
    },
  }
}

const tableSlips: readonly TableSlip<Case>[] = [
  fieldSlip(
    'summed-filters',
    ({ n, F }) => ({ value: n * F, written: () => productLatex(n, F) }),
    ({ F }) => `after the first layer, each adds $${F} - 1 = ${F - 1}$ pixels, since neighbouring windows overlap`,
  ),
  weightSlip(
    'forgot-depth',
    (F, C) => [F, F, C],
    () => 0,
    ({ C }) =>
      `each of the $${wholeLatex(C)}$ filters reaches through $${wholeLatex(C)}$ channels, so that factor stands twice`,
  ),
  fieldSlip(
    'forgot-plus-one',
    ({ n, F }) => ({ value: n * (F - 1), written: () => `${n} \\cdot (${F} - 1)` }),
    () => 'these pixels come on top of the one that is looked at',
  ),
  weightSlip(
    'side-for-area',
    (F, C) => [F, C, C],
    () => 0,
    ({ n, F }) =>
      `filters have $${F} \\cdot ${F}$ places in the stack, not $${F}$, and $${fieldOf({ n, F })} \\cdot ${fieldOf({ n, F })}$ in the single layer`,
  ),
  weightSlip(
    'counted-biases',
    (F, C) => [F, F, C, C],
    (C) => C,
    () => 'biases are not asked for',
  ),
]

/** n F F C C against one filter that sees as much: why VGG stacks 3 x 3. */
export const stackedFilters = defineFamily({
  id: 'stacked-filters',
  code: 'SF',
  version: 1,
  title: 'A stack of small filters',
  skill: 'cost',
  description: 'How much does a stack of small filters see, and what does one large filter that sees as much cost?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    n: rangeWithin(limits.n).default({ min: 2, max: 6 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 5 }),
    C: rangeWithin(limits.C).default({ min: 8, max: 512 }),
  }),
  parameters: z.strictObject({ n: numberWithin(limits.n), F: numberWithin(limits.F), C: numberWithin(limits.C) }),
  candidates: ({ n, F, C }) => grid({ n: allWithin(n), F: oddWithin(F), C: usualWithin(usualChannels, C) }),
  variants: () => [
    {
      share: 1,
      admits: () => true,
      refusal: 'Within these ranges every stack lets a usual mistake give the right answer. Widen the ranges.',
    },
  ],
  correct: rightTable,
  slips: tableSlips.map((slip) => tableRule(slip, rightTable)),
  cellSlips: (stack) => tableCellSlips(tableSlips, stack),
  targets: () => tableSlips.map(({ misconception }) => misconception),
  prompt: ({ n, F, C }) => ({
    text: `A stack of $${n}$ convolution layers has filters of $${F} \\times ${F}$ with stride $1$, and $${wholeLatex(C)}$ channels before and after every layer. Instead, a single layer with larger filters could turn the $${wholeLatex(C)}$ channels into $${wholeLatex(C)}$ at once, so that each of its outputs sees as much of the input as an output of the stack.\n\nHow many pixels along each side does an output see, and how many weights are there, in the stack and in the single layer?`,
    given: [
      { symbol: 'n', name: 'layers in the stack', value: `${n}` },
      { symbol: 'F', name: 'filter size in the stack', value: pixels(F) },
      { symbol: 'C', name: 'channels', value: wholeText(C) },
    ],
    matrices: [],
    convention: 'weights-only',
    format: {
      kind: 'cells',
      rows: ['Stack', 'Single layer'],
      columns: [
        { label: 'Sees, pixels a side', cell: { kind: 'number' } },
        { label: 'Weights', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: ({ n, F }) => (n > 3 || F > 3 ? 4 : 3),
  steps(stack) {
    const { n, F, C } = stack
    const counts = countsOf(stack)
    const [[field, small], [, large]] = counts
    return [
      {
        label: 'What the stack sees',
        text: `One pixel, and $${F} - 1 = ${F - 1}$ more for each layer: $1 + ${n} \\cdot ${F - 1} = ${field}$ pixels a side.`,
      },
      {
        label: 'Its weights',
        text: `$n \\cdot F \\cdot F \\cdot C \\cdot C = ${productLatex(n, F, F, C, C)} = ${wholeLatex(small)}$.`,
      },
      {
        label: 'The single layer',
        text: `To see as much, its filters are $${field} \\times ${field}$: $${productLatex(field, field, C, C)} = ${wholeLatex(large)}$ weights.`,
      },
      {
        label: 'Compare',
        text: `The stack needs ${small < large ? 'fewer' : 'more'} weights for the same view. The answer is, row by row:\n\n${counts.map((row) => row.map(wholeText).join(' | ')).join('\n')}`,
      },
    ]
  },
  figure: () => null,
})
