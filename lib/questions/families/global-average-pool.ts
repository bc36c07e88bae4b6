import { z } from 'zod'
import { cellsAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { type TableSlip, tableCellSlips, tableRule, type WrongCell } from '@/lib/questions/table-slips'

const limits = { W: { min: 2, max: 64 }, channels: { min: 1, max: 4096 }, N: { min: 2, max: 100_000 } }
const usualDepths = [16, 32, 64, 96, 128, 192, 256, 320, 384, 512, 1024, 1280, 2048]
const usualClasses = [2, 3, 5, 10, 20, 50, 100, 200, 1000]

/** A last map of W x W pixels and D channels, in front of a dense layer with N units. */
type Drawn = { W: number; D: number; N: number }

const correct = ({ W, D, N }: Drawn) =>
  cellsAnswer([
    [wholeAnswer(W * W * D), wholeAnswer(W * W * D * N)],
    [wholeAnswer(D), wholeAnswer(D * N)],
  ])

function cell(row: number, column: number, ...factors: number[]): WrongCell {
  const value = factors.reduce((product, factor) => product * factor, 1)
  return { row, column, answer: wholeAnswer(value), written: productLatex(...factors) }
}

const flatChannel: TableSlip<Drawn> = {
  misconception: 'flattened-without-channels',
  wrong: ({ W, N }) => [cell(0, 0, W, W), cell(0, 1, W, W, N)],
  blame: ({ D }) => `flattening keeps all $${wholeLatex(D)}$ channels, not just one`,
}

const acrossAll: TableSlip<Drawn> = {
  misconception: 'pooled-across-channels',
  wrong: ({ N }) => [cell(1, 0, 1), cell(1, 1, 1, N)],
  blame: ({ D }) => `each of the $${wholeLatex(D)}$ channels has a mean of its own`,
}

const oneSide: TableSlip<Drawn> = {
  misconception: 'side-for-area',
  wrong: ({ W, D, N }) => [cell(0, 0, W, D), cell(0, 1, W, D, N)],
  blame: ({ W }) => `a map has $${W} \\cdot ${W}$ pixels, not $${W}$`,
}

const withBiases: TableSlip<Drawn> = {
  misconception: 'counted-biases',
  wrong: ({ W, D, N }) =>
    [W * W * D, D].map((inputs, row) => ({
      row,
      column: 1,
      answer: wholeAnswer((inputs + 1) * N),
      written: `(${wholeLatex(inputs)} + 1) \\cdot ${wholeLatex(N)}`,
    })),
  blame: () => 'only the weights are asked for',
}

const oneUnit: TableSlip<Drawn> = {
  misconception: 'one-neuron',
  wrong: ({ W, D }) => [cell(0, 1, W, W, D), cell(1, 1, D)],
  blame: ({ N }) => `each of the $${wholeLatex(N)}$ units has that many weights of its own`,
}

/** Likeliest first. */
const slips = [flatChannel, acrossAll, withBiases, oneUnit, oneSide]

/** What the last map hands to a dense layer: all its values, or one mean per channel. */
export const globalAveragePool = defineFamily({
  id: 'global-average-pool',
  code: 'GA',
  version: 1,
  title: 'Global average pooling or flattening',
  skill: 'pooling',
  description:
    'How many numbers do flattening and global average pooling pass on, and how many weights does a dense layer then have?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 14 }),
    D: rangeWithin(limits.channels).default({ min: 16, max: 2048 }),
    N: rangeWithin(limits.N).default({ min: 2, max: 1000 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    D: numberWithin(limits.channels),
    N: numberWithin(limits.N),
  }),
  candidates: ({ W, D, N }) =>
    derived(
      grid({ W: allWithin(W), D: usualWithin(usualDepths, D), N: usualWithin(usualClasses, N) }),
      (drawn): Drawn => drawn,
    ),
  variants: () => [
    {
      share: 1,
      admits: ({ D }) => D > 1,
      refusal: 'With a single channel there is nothing to tell apart. Allow more than one channel.',
    },
  ],
  correct,
  slips: slips.map((slip) => tableRule(slip, correct)),
  cellSlips: (drawn) => tableCellSlips(slips, drawn),
  targets: () => ['flattened-without-channels', 'pooled-across-channels', 'counted-biases'],
  prompt: ({ W, D, N }) => ({
    text: `The last map of a network has $${W} \\times ${W}$ pixels and $${wholeLatex(D)}$ channels. A dense layer with $${wholeLatex(N)}$ units follows, either after flattening or after global average pooling.\n\nHow many numbers does each of the two pass on, and how many weights does the dense layer then have?`,
    given: [
      { symbol: 'W', name: 'side of the map', value: pixels(W) },
      { symbol: 'D', name: 'channels', value: wholeText(D) },
      { symbol: 'N', name: 'units of the dense layer', value: wholeText(N) },
    ],
    matrices: [],
    convention: 'weights-only',
    format: {
      kind: 'cells',
      rows: ['Flattening', 'Global average pooling'],
      columns: [
        { label: 'Numbers', cell: { kind: 'number' } },
        { label: 'Weights', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: () => 3,
  steps({ W, D, N }) {
    const values = W * W * D
    return [
      {
        label: 'Flattening',
        text: `Every value of every channel goes on: $${productLatex(W, W, D)} = ${wholeLatex(values)}$ numbers.`,
      },
      {
        label: 'Global average pooling',
        text: `Each channel becomes one number, its mean: $${wholeLatex(D)}$ numbers in all.`,
      },
      {
        label: 'Dense layer',
        text: `Every unit has a weight for every number: $${productLatex(values, N)} = ${wholeLatex(values * N)}$ and $${productLatex(D, N)} = ${wholeLatex(D * N)}$.`,
      },
      {
        label: 'Table',
        text: `Numbers and weights, row by row:\n\n${wholeText(values)} | ${wholeText(values * N)}\n${wholeText(D)} | ${wholeText(D * N)}`,
      },
    ]
  },
  figure: () => null,
})
