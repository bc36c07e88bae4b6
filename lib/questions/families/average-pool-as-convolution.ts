import { z } from 'zod'
import { cellsAnswer, quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex, fractionText, wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { type TableSlip, tableCellSlips, tableRule, type WrongCell } from '@/lib/questions/table-slips'

const limits = { F: { min: 2, max: 16 }, D: { min: 2, max: 1024 } }
const usualDepths = [2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 192, 256, 512]

type Drawn = { F: number; D: number }

const correct = ({ F, D }: Drawn) =>
  cellsAnswer([[quotientAnswer(1, F * F)], [wholeAnswer(F * F * D)], [wholeAnswer(F * F * D * D)]])

function cell(row: number, ...factors: number[]): WrongCell {
  const value = factors.reduce((product, factor) => product * factor, 1)
  return { row, column: 0, answer: wholeAnswer(value), written: productLatex(...factors) }
}

function weightOf(divisor: number, written: string): WrongCell {
  return { row: 0, column: 0, answer: quotientAnswer(1, divisor), written }
}

const notDivided: TableSlip<Drawn> = {
  misconception: 'forgot-to-divide',
  wrong: () => [weightOf(1, '1')],
  blame: ({ F }) =>
    `with weights of $1$ the layer adds up the window instead of taking the mean of its $${F * F}$ values`,
}

const oneSide: TableSlip<Drawn> = {
  misconception: 'side-for-area',
  wrong: ({ F, D }) => [weightOf(F, `1/${F}`), cell(1, F, D), cell(2, F, D, D)],
  blame: ({ F }) => `the window has $${F} \\cdot ${F}$ places, not $${F}$`,
}

const acrossChannels: TableSlip<Drawn> = {
  misconception: 'pooled-across-channels',
  wrong: ({ F, D }) => [weightOf(F * F * D, `1/(${productLatex(F, F, D)})`)],
  blame: () => 'the mean is taken in each channel by itself, not over all of them',
}

const flatFilters: TableSlip<Drawn> = {
  misconception: 'forgot-depth',
  wrong: ({ F, D }) => [cell(2, F, F, D)],
  blame: ({ D }) => `an ordinary filter reaches through all $${D}$ channels, even where its weights are $0$`,
}

const allPairs: TableSlip<Drawn> = {
  misconception: 'depthwise-times-filters',
  wrong: ({ F, D }) => [cell(1, F, F, D, D)],
  blame: ({ D }) => `a depthwise layer has one flat filter for each of the $${D}$ channels`,
}

const withBiases: TableSlip<Drawn> = {
  misconception: 'counted-biases',
  wrong: ({ F, D }) =>
    [F * F * D, F * F * D * D].map((weights, index) => ({
      row: index + 1,
      column: 0,
      answer: wholeAnswer(weights + D),
      written: `${wholeLatex(weights)} + ${D}`,
    })),
  blame: () => 'a mean needs no bias, and only weights are asked for',
}

/** Likeliest first. */
const slips = [notDivided, oneSide, flatFilters, allPairs, acrossChannels, withBiases]

/** Average pooling is a convolution whose weights are all the same. */
export const averagePoolAsConvolution = defineFamily({
  id: 'average-pool-as-convolution',
  code: 'AC',
  version: 1,
  title: 'Average pooling as a convolution',
  skill: 'pooling',
  description: 'Which weights turn a convolution layer into average pooling, and how many are there?',
  conventions: ['weights-only'],
  constraints: z.strictObject({
    F: rangeWithin(limits.F).default({ min: 2, max: 9 }),
    D: rangeWithin(limits.D).default({ min: 2, max: 512 }),
  }),
  parameters: z.strictObject({ F: numberWithin(limits.F), D: numberWithin(limits.D) }),
  candidates: ({ F, D }) => derived(grid({ F: allWithin(F), D: usualWithin(usualDepths, D) }), (drawn): Drawn => drawn),
  variants: () => [{ share: 1, admits: () => true, refusal: 'Widen the ranges.' }],
  correct,
  slips: slips.map((slip) => tableRule(slip, correct)),
  cellSlips: (drawn) => tableCellSlips(slips, drawn),
  targets: () => ['forgot-to-divide', 'side-for-area', 'forgot-depth', 'depthwise-times-filters'],
  prompt: ({ F, D }) => ({
    text: `Average pooling with $${F} \\times ${F}$ windows works on $${D}$ channels. It is to be written as a convolution layer without biases, once as a depthwise layer (one flat filter per channel) and once as an ordinary layer with $${D}$ filters, in which many weights are $0$.\n\nWhich value does each of the other weights have, and how many weights does each of the two layers have, zeros included?`,
    given: [
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'D', name: 'channels', value: `${D}` },
    ],
    matrices: [],
    convention: 'weights-only',
    format: {
      kind: 'cells',
      rows: ['Value of a weight', 'Weights, depthwise', 'Weights, ordinary'],
      columns: [{ label: 'Answer', cell: { kind: 'number' } }],
    },
  }),
  difficulty: () => 4,
  steps({ F, D }) {
    const value = quotientAnswer(1, F * F)
    const inverse = `\\tfrac{1}{${F * F}}`
    return [
      {
        label: 'Value',
        text: `The mean of $${F} \\cdot ${F} = ${F * F}$ values is their sum with weights of $${inverse}${fractionLatex(value) === inverse ? '' : ` = ${fractionLatex(value)}`}$ each.`,
      },
      {
        label: 'Depthwise',
        text: `One flat filter per channel: $${productLatex(F, F, D)} = ${wholeLatex(F * F * D)}$ weights, none of them $0$.`,
      },
      {
        label: 'Ordinary',
        text: `$${D}$ filters through $${D}$ channels: $${productLatex(F, F, D, D)} = ${wholeLatex(F * F * D * D)}$ weights. Each filter is $0$ everywhere but in its own channel.`,
      },
      {
        label: 'Table',
        text: `Row by row:\n\n${fractionText(value)}\n${wholeText(F * F * D)}\n${wholeText(F * F * D * D)}`,
      },
    ]
  },
  figure: () => null,
})
