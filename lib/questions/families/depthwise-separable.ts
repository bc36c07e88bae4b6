import { z } from 'zod'
import type { CellsAnswer } from '@/lib/questions/answer'
import { matrixAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex, productOf } from '@/lib/questions/product-latex'
import { type TableSlip, tableCellSlips, tableRule, type WrongCell } from '@/lib/questions/table-slips'
import { usualChannels } from '@/lib/questions/usual-sizes'

const limits = { F: { min: 2, max: 11 }, channels: { min: 2, max: 1024 } }

/** D channels to K with filters of F x F, either ordinary or as a depthwise and a pointwise layer. */
type Case = { F: number; D: number; K: number }

/** Weights of the depthwise layer, the pointwise layer, both together, and the ordinary layer instead of them. */
function countsOf({ F, D, K }: Case): [number, number, number, number] {
  const [depthwise, pointwise] = [F * F * D, D * K]
  return [depthwise, pointwise, depthwise + pointwise, F * F * D * K]
}

function rightTable(layers: Case): CellsAnswer {
  return matrixAnswer(countsOf(layers).map((count) => [count]))
}

function factorSlip(
  misconception: MisconceptionId,
  factors: (layers: Case) => Partial<Record<'depthwise' | 'pointwise' | 'ordinary', number[]>>,
  blame: (layers: Case) => string,
): TableSlip<Case> {
  return {
    misconception,
    blame,
    wrong(layers) {
      const { depthwise, pointwise, ordinary } = factors(layers)
      const { F, D, K } = layers
      const first = depthwise ?? [F, F, D]
      const second = pointwise ?? [D, K]
      const cell = (row: number, product: number[] | undefined): WrongCell[] =>
        product === undefined
          ? []
          : [{ row, column: 0, answer: wholeAnswer(productOf(...product)), written: () => productLatex(...product) }]
      const together = {
        row: 2,
        column: 0,
        answer: wholeAnswer(productOf(...first) + productOf(...second)),
        written: () => `${productLatex(...first)} + ${productLatex(...second)}`,
      }
      return [
        ...cell(0, depthwise),
        ...cell(1, pointwise),
        ...(depthwise === undefined && pointwise === undefined ? [] : [together]),
        ...cell(3, ordinary),
      ]
    },
  }
}

const tableSlips: readonly TableSlip<Case>[] = [
  factorSlip(
    'depthwise-times-filters',
    ({ F, D, K }) => ({ depthwise: [F, F, D, K] }),
    ({ D, K }) =>
      `the depthwise layer has one flat filter for each of the $${D}$ channels; the $${wholeLatex(K)}$ filters come with the pointwise layer`,
  ),
  {
    misconception: 'pointwise-left-out',
    wrong: ({ F, D }) => [{ row: 2, column: 0, answer: wholeAnswer(F * F * D), written: () => productLatex(F, F, D) }],
    blame: ({ D, K }) => `the pointwise layer, from $${D}$ channels to $${wholeLatex(K)}$, has weights too`,
  },
  factorSlip(
    'groups-ignored',
    ({ F, D }) => ({ depthwise: [F, F, D, D] }),
    ({ D }) => `a depthwise filter sees a single channel, not all $${D}$`,
  ),
  factorSlip(
    'forgot-depth',
    ({ F, K }) => ({ pointwise: [K], ordinary: [F, F, K] }),
    ({ D }) => `these filters reach through all $${D}$ channels, and that factor is missing`,
  ),
  factorSlip(
    'side-for-area',
    ({ F, D, K }) => ({ depthwise: [F, D], ordinary: [F, D, K] }),
    ({ F }) => `a filter has $${F} \\cdot ${F}$ places, not $${F}$`,
  ),
  {
    misconception: 'counted-biases',
    wrong(layers) {
      const { F, D, K } = layers
      const [depthwise, pointwise, together, ordinary] = countsOf(layers)
      const cell = (row: number, value: number, written: () => string): WrongCell => ({
        row,
        column: 0,
        answer: wholeAnswer(value),
        written,
      })
      return [
        cell(0, depthwise + D, () => `${productLatex(F, F, D)} + ${D}`),
        cell(1, pointwise + K, () => `${productLatex(D, K)} + ${wholeLatex(K)}`),
        cell(2, together + D + K, () => `${wholeLatex(depthwise + D)} + ${wholeLatex(pointwise + K)}`),
        cell(3, ordinary + K, () => `${productLatex(F, F, D, K)} + ${wholeLatex(K)}`),
      ]
    },
    blame: () => 'biases are not asked for',
  },
]

/** F F D + D K against F F D K: the saving of MobileNet. */
export const depthwiseSeparable = defineFamily({
  id: 'depthwise-separable',
  code: 'DS',
  version: 1,
  title: 'Depthwise separable convolution',
  skill: 'cost',
  description:
    'How many weights do a depthwise and a pointwise layer need, and how many does one ordinary layer in their place?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    D: rangeWithin(limits.channels).default({ min: 8, max: 512 }),
    K: rangeWithin(limits.channels).default({ min: 8, max: 1024 }),
  }),
  parameters: z.strictObject({
    F: numberWithin(limits.F),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
  }),
  candidates: ({ F, D, K }) =>
    grid({ F: oddWithin(F), D: usualWithin(usualChannels, D), K: usualWithin(usualChannels, K) }),
  variants: () => [
    {
      share: 1,
      admits: ({ D, K }) => D !== K,
      refusal: 'Let the number of filters K differ from the number of channels D, both above 1.',
    },
  ],
  correct: rightTable,
  slips: tableSlips.map((slip) => tableRule(slip, rightTable)),
  cellSlips: (layers) => tableCellSlips(tableSlips, layers),
  targets: () => tableSlips.map(({ misconception }) => misconception),
  prompt: ({ F, D, K }) => ({
    text: `A layer turns $${wholeLatex(D)}$ channels into $${wholeLatex(K)}$ with filters of $${F} \\times ${F}$. It can be an ordinary convolution. Or it can be a depthwise convolution, with one flat filter of $${F} \\times ${F}$ for each channel, followed by a pointwise convolution of $1 \\times 1$.\n\nHow many weights does each of them have?`,
    given: [
      { symbol: 'D', name: 'input channels', value: wholeText(D) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'K', name: 'output channels', value: wholeText(K) },
    ],
    matrices: [],
    convention: 'weights-only',
    format: {
      kind: 'cells',
      rows: ['Depthwise', 'Pointwise', 'Both together', 'Ordinary'],
      columns: [{ label: 'Weights', cell: { kind: 'number' } }],
    },
  }),
  difficulty: ({ F }) => (F > 3 ? 4 : 3),
  steps(layers) {
    const { F, D, K } = layers
    const counts = countsOf(layers)
    const [depthwise, pointwise, together, ordinary] = counts
    return [
      {
        label: 'Depthwise',
        text: `One flat filter for each channel: $${productLatex(F, F, D)} = ${wholeLatex(depthwise)}$.`,
      },
      {
        label: 'Pointwise',
        text: `$${wholeLatex(K)}$ filters, one pixel wide and $${wholeLatex(D)}$ channels deep: $${productLatex(D, K)} = ${wholeLatex(pointwise)}$.`,
      },
      {
        label: 'Both together',
        text: `$${wholeLatex(depthwise)} + ${wholeLatex(pointwise)} = ${wholeLatex(together)}$.`,
      },
      {
        label: 'Ordinary',
        text: `Every filter reaches through all channels: $${productLatex(F, F, D, K)} = ${wholeLatex(ordinary)}$. The answer is, row by row:\n\n${counts.map(wholeText).join('\n')}`,
      },
    ]
  },
  figure: () => null,
})
