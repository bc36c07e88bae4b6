import { z } from 'zod'
import { cellsAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { type TableSlip, tableCellSlips, tableRule, type WrongCell } from '@/lib/questions/table-slips'

const limits = {
  F: { min: 1, max: 11 },
  window: { min: 2, max: 4 },
  channels: { min: 1, max: 1024 },
}
const usualInputs = [1, 3, 4, 8, 16, 32]
const usualDepths = [4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]

/** Two layers with F x F filters, K of them and then L, and between them a pooling layer with this window. */
type Drawn = { D: number; F: number; K: number; window: number; L: number }

const first = ({ D, F, K }: Drawn) => (F * F * D + 1) * K
const second = ({ F, K, L }: Drawn) => (F * F * K + 1) * L

const correct = (drawn: Drawn) =>
  cellsAnswer([
    [wholeAnswer(drawn.K), wholeAnswer(first(drawn))],
    [wholeAnswer(drawn.K), wholeAnswer(0)],
    [wholeAnswer(drawn.L), wholeAnswer(second(drawn))],
  ])

function cell(row: number, column: number, value: number, written: string): WrongCell {
  return { row, column, answer: wholeAnswer(value), written }
}

const pooledDepth: TableSlip<Drawn> = {
  misconception: 'pool-halves-depth',
  wrong({ F, K, L, window }) {
    const depth = Math.floor(K / window)
    if (depth === 0) return []
    return [
      cell(1, 0, depth, K % window === 0 ? `${K}/${window}` : `\\lfloor ${K}/${window} \\rfloor`),
      cell(2, 1, (F * F * depth + 1) * L, `(${F} \\cdot ${F} \\cdot ${depth} + 1) \\cdot ${L}`),
    ]
  },
  blame: ({ K }) => `pooling takes every channel by itself, so all $${K}$ remain`,
}

const weightedPool: TableSlip<Drawn> = {
  misconception: 'pool-has-weights',
  wrong: ({ K, window }) => [cell(1, 1, window * window * K, `${window} \\cdot ${window} \\cdot ${K}`)],
  blame: () => 'pooling has no weights, so there is nothing to count',
}

const keptDepth: TableSlip<Drawn> = {
  misconception: 'kept-depth',
  wrong: ({ D, F, L }) => [
    cell(0, 0, D, `${D}`),
    cell(1, 0, D, `${D}`),
    cell(2, 0, D, `${D}`),
    cell(2, 1, (F * F * D + 1) * L, `(${F} \\cdot ${F} \\cdot ${D} + 1) \\cdot ${L}`),
  ],
  blame: ({ K, L }) => `a convolution layer makes one channel for each of its filters, here $${K}$ and then $${L}$`,
}

const noBiases: TableSlip<Drawn> = {
  misconception: 'forgot-biases',
  wrong: ({ D, F, K, L }) => [
    cell(0, 1, F * F * D * K, `${F} \\cdot ${F} \\cdot ${D} \\cdot ${K}`),
    cell(2, 1, F * F * K * L, `${F} \\cdot ${F} \\cdot ${K} \\cdot ${L}`),
  ],
  blame: () => 'every filter has a bias besides its weights',
}

const flatFilters: TableSlip<Drawn> = {
  misconception: 'forgot-depth',
  wrong: ({ D, F, K, L }) => [
    ...(D === 1 ? [] : [cell(0, 1, (F * F + 1) * K, `(${F} \\cdot ${F} + 1) \\cdot ${K}`)]),
    cell(2, 1, (F * F + 1) * L, `(${F} \\cdot ${F} + 1) \\cdot ${L}`),
  ],
  blame: () => 'a filter reaches through all channels of what it looks at',
}

const sameInput: TableSlip<Drawn> = {
  misconception: 'filters-for-channels',
  wrong: ({ F, L }) => [cell(2, 1, (F * F * L + 1) * L, `(${F} \\cdot ${F} \\cdot ${L} + 1) \\cdot ${L}`)],
  blame: ({ K }) => `the filters of the last layer are as deep as what comes in, $${K}$ channels`,
}

/** Likeliest first. */
const slips = [weightedPool, pooledDepth, noBiases, keptDepth, flatFilters, sameInput]

/** What pooling does to depth and parameters, between two layers that have both. */
export const poolingDepthParameters = defineFamily({
  id: 'pooling-depth-parameters',
  code: 'PD',
  version: 1,
  title: 'Depth and parameters of pooling',
  skill: 'pooling',
  description: 'How many channels and parameters do two convolution layers and the pooling layer between them have?',
  conventions: ['one-bias-per-filter'],
  constraints: z.strictObject({
    D: rangeWithin(limits.channels).default({ min: 1, max: 16 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 5 }),
    K: rangeWithin(limits.channels).default({ min: 4, max: 64 }),
    window: rangeWithin(limits.window).default({ min: 2, max: 3 }),
    L: rangeWithin(limits.channels).default({ min: 8, max: 128 }),
  }),
  parameters: z.strictObject({
    D: numberWithin(limits.channels),
    F: numberWithin(limits.F),
    K: numberWithin(limits.channels),
    window: numberWithin(limits.window),
    L: numberWithin(limits.channels),
  }),
  candidates: ({ D, F, K, window, L }) =>
    grid({
      D: usualWithin(usualInputs, D),
      F: oddWithin(F),
      K: usualWithin(usualDepths, K),
      window: allWithin(window),
      L: usualWithin(usualDepths, L),
    }),
  variants: () => [
    {
      share: 1,
      admits: ({ D, K, L }) => D < K && K < L,
      refusal:
        'Let the first layer have more filters (K) than the input has channels (D), and the second one (L) more again.',
    },
  ],
  correct,
  slips: slips.map((slip) => tableRule(slip, correct)),
  cellSlips: (drawn) => tableCellSlips(slips, drawn),
  targets: () => ['pool-has-weights', 'pool-halves-depth', 'forgot-biases'],
  prompt: ({ D, F, K, window, L }) => ({
    text: `An input with $${D}$ ${D === 1 ? 'channel' : 'channels'} goes through these three layers.\n\nHow many channels does the output of each layer have, and how many parameters does the layer have?`,
    given: [{ symbol: 'D', name: 'input channels', value: `${D}` }],
    matrices: [],
    tables: [
      {
        name: 'The layers',
        columns: ['Layer', 'Window', 'Stride', 'Filters'],
        rows: [
          ['First convolution', `$${F} \\times ${F}$`, pixels(1), `$${K}$`],
          ['Max pooling', `$${window} \\times ${window}$`, pixels(window), 'none'],
          ['Second convolution', `$${F} \\times ${F}$`, pixels(1), `$${L}$`],
        ],
      },
    ],
    convention: 'one-bias-per-filter',
    format: {
      kind: 'cells',
      rows: ['First convolution', 'Max pooling', 'Second convolution'],
      columns: [
        { label: 'Channels', cell: { kind: 'number' } },
        { label: 'Parameters', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: () => 3,
  steps(drawn) {
    const { D, F, K, L } = drawn
    return [
      {
        label: 'First convolution',
        text: `$${K}$ filters make $${K}$ channels and have $(${F} \\cdot ${F} \\cdot ${D} + 1) \\cdot ${K} = ${wholeLatex(first(drawn))}$ parameters.`,
      },
      {
        label: 'Pooling',
        text: `Every channel is pooled by itself, so there are still $${K}$, and a maximum has nothing to learn: $0$ parameters.`,
      },
      {
        label: 'Second convolution',
        text: `Its filters look at $${K}$ channels: $(${F} \\cdot ${F} \\cdot ${K} + 1) \\cdot ${L} = ${wholeLatex(second(drawn))}$ parameters, and $${L}$ channels.`,
      },
      {
        label: 'Table',
        text: `Channels and parameters, row by row:\n\n${K} | ${wholeText(first(drawn))}\n${K} | 0\n${L} | ${wholeText(second(drawn))}`,
      },
    ]
  },
  figure: () => null,
})
