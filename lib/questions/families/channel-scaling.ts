import { z } from 'zod'
import type { CellsAnswer } from '@/lib/questions/answer'
import { cellsAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex, fractionText } from '@/lib/questions/number-text'
import { rememberLast } from '@/lib/questions/remember-last'
import {
  factorsOf,
  isScaled,
  productFactor,
  type ScaledLayer,
  scalingSlips,
  writtenFactor,
} from '@/lib/questions/scaling-slips'
import { tableCellSlips, tableRule } from '@/lib/questions/table-slips'
import { usualChannels } from '@/lib/questions/usual-sizes'

const limits = { W: { min: 2, max: 512 }, F: { min: 1, max: 11 }, channels: { min: 1, max: 4096 } }
const usualMaps = [7, 8, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128]
/** By what the channel counts and the sides of the maps are multiplied. */
const channelFactors = [0.5, 1, 2, 3, 4]
const sideFactors = [0.5, 1, 2]

const rightTable = rememberLast((layer: ScaledLayer): CellsAnswer => {
  const { weights, operations, values } = factorsOf(layer)
  return cellsAnswer([weights, operations, values].map((ratios) => [productFactor(ratios)]))
})

/** Weights grow with both channel counts, operations with the area of the map besides, values with the filters and the area. */
export const channelScaling = defineFamily({
  id: 'channel-scaling',
  code: 'DC',
  version: 1,
  title: 'Changing channels and sizes',
  skill: 'cost',
  description: 'By which factors do weights, operations and memory change when channels are doubled or maps halved?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 8, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 3 }),
    D: rangeWithin(limits.channels).default({ min: 8, max: 256 }),
    K: rangeWithin(limits.channels).default({ min: 8, max: 256 }),
  }),
  parameters: z.strictObject({
    F: numberWithin(limits.F),
    W: numberWithin(limits.W),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
    newW: numberWithin(limits.W),
    newD: numberWithin(limits.channels),
    newK: numberWithin(limits.channels),
  }),
  candidates: ({ W, F, D, K }) =>
    derived(
      grid({
        F: oddWithin(F),
        W: usualWithin(usualMaps, W),
        D: usualWithin(usualChannels, D),
        K: usualWithin(usualChannels, K),
        a: channelFactors,
        b: channelFactors,
        s: sideFactors,
      }),
      ({ F, W, D, K, a, b, s }): ScaledLayer => ({ F, W, D, K, newW: W * s, newD: D * a, newK: K * b }),
    ),
  variants: () => [
    {
      share: 1,
      admits: isScaled,
      refusal: 'Within these ranges no layer can be changed by whole channels and pixels. Widen the ranges.',
    },
  ],
  correct: rightTable,
  slips: scalingSlips.map((slip) => tableRule(slip, rightTable)),
  cellSlips: (layer) => tableCellSlips(scalingSlips, layer),
  targets: ({ W, D, K, newW, newD, newK }) => [
    ...(newD !== D && newK !== K ? (['one-channel-factor'] as const) : []),
    ...(newW === W ? [] : (['no-spatial-factor', 'side-for-area', 'no-sharing'] as const)),
  ],
  prompt: ({ F, W, D, K, newW, newD, newK }) => ({
    text: `A convolution layer with filters of $${F} \\times ${F}$, stride $1$ and padding that keeps the size is changed as the table shows.\n\nBy which factor does each of the numbers below change? A factor of $1$ means no change; where it is not whole, give a decimal or a fraction such as $3/4$.`,
    given: [{ symbol: 'F', name: 'filter size', value: pixels(F) }],
    matrices: [],
    tables: [
      {
        name: 'The layer',
        columns: ['', 'Before', 'After'],
        rows: [
          ['Input channels', `$${D}$`, `$${newD}$`],
          ['Filters', `$${K}$`, `$${newK}$`],
          ['Height and width', `$${W} \\times ${W}$`, `$${newW} \\times ${newW}$`],
        ],
      },
    ],
    convention: 'weights-only',
    format: {
      kind: 'cells',
      rows: ['Weights', 'Multiply-accumulates', 'Values in the output'],
      columns: [{ label: 'Factor', cell: { kind: 'number' } }],
    },
  }),
  difficulty: ({ W, newW }) => (newW === W ? 3 : 4),
  steps(layer) {
    const { weights, operations, values } = factorsOf(layer)
    const rows = [weights, operations, values]
    const [first, second, third] = rows.map(
      (ratios) => `$${writtenFactor(ratios)} = ${fractionLatex(productFactor(ratios))}$`,
    )
    return [
      { label: 'Weights', text: `$F \\cdot F \\cdot D \\cdot K$ grows with both channel counts: ${first}.` },
      {
        label: 'Multiply-accumulates',
        text: `Each weight is used once at every position, and height and width both change: ${second}.`,
      },
      {
        label: 'Values in the output',
        text: `One map for each filter, whatever the depth of the input: ${third}. The answer is, row by row:\n\n${rows.map((ratios) => fractionText(productFactor(ratios))).join('\n')}`,
      },
    ]
  },
  figure: () => null,
})
