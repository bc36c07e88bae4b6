import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import {
  type ChannelCell,
  channelCellValue,
  channelPairs,
  channelSlips,
  channelSums,
  sumLatex,
  totalOf,
  underSlice,
} from '@/lib/questions/channel-cell'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { productsLatex } from '@/lib/questions/matrix-text'
import type { Step } from '@/lib/questions/question'
import { isSensible, sizeOf } from '@/lib/questions/size-case'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 6 },
  F: { min: 2, max: 3 },
  P: { min: 0, max: 1 },
  S: { min: 1, max: 2 },
  D: { min: 2, max: 4 },
  index: { min: 0, max: 7 },
  pixel: { min: 0, max: 3 },
  weight: { min: -1, max: 2 },
  bias: { min: -9, max: 9 },
}

/** Every layer comes with so many cells and matrices. */
const fillings = allWithin({ min: 1, max: 120 })

/** One cell behind a filter that reaches through several channels. */
export const severalChannels = defineFamily({
  id: 'several-channels',
  code: 'SC',
  version: 1,
  title: 'One cell of several channels',
  skill: 'values',
  description: 'A filter with a slice for every channel, and a bias: what does one cell of its map hold?',
  conventions: ['cross-correlation'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 3, max: 4 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 2 }),
    D: rangeWithin(limits.D).default({ min: 2, max: 3 }),
  }),
  parameters: z
    .strictObject({
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      row: numberWithin(limits.index),
      column: numberWithin(limits.index),
      bias: numberWithin(limits.bias),
      inputs: z.array(squareWithin(limits.W, limits.pixel)).min(limits.D.min).max(limits.D.max),
      kernels: z.array(squareWithin(limits.F, limits.weight)).min(limits.D.min).max(limits.D.max),
    })
    .refine(isPossible, { error: 'the channels do not agree, or the cell lies outside the output' }),
  candidates: ({ W, F, P, S, D }) =>
    derived(
      grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S), D: allWithin(D), filling: fillings }),
      fillChannels,
    ),
  variants: () => [
    {
      share: 1,
      // A filter as large as its input has nowhere to go.
      admits: (cell) => isPossible(cell) && cell.bias !== 0,
      refusal: 'No layer within these ranges fits. Let the filter be smaller than the input.',
    },
  ],
  correct: (cell) => wholeAnswer(channelCellValue(cell)),
  slips: channelSlips,
  pairs: channelPairs,
  targets: () => ['one-channel-only', 'left-out-bias', 'bias-per-channel', 'flipped-filter'],
  prompt: ({ P, S, row, column, bias, inputs, kernels }) => ({
    text: `An input with $${inputs.length}$ channels, $X_0$ ${upTo(inputs)} $X_${inputs.length - 1}$, goes through a layer with one filter, whose slices are $K_0$ ${upTo(inputs)} $K_${inputs.length - 1}$, and the bias $b = ${bias}$. ${P === 0 ? 'There is no padding' : `The padding is $${P}$ (zeros) on every side`}, the stride is $${S}$.\n\nWhich value does the output have in row $${row}$, column $${column}$? Rows and columns count from $0$.`,
    given: [
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'b', name: 'bias', value: `${bias}` },
    ],
    matrices: [
      ...inputs.map((rows, channel) => ({ name: `X${subscripts[channel]}`, rows })),
      ...kernels.map((rows, channel) => ({ name: `K${subscripts[channel]}`, rows })),
    ],
    convention: 'cross-correlation',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S, kernels }) => ((kernels[0]?.length ?? 0) > 2 ? 5 : P > 0 || S > 1 ? 4 : 3),
  steps(cell): Step[] {
    const { P, S, row, column, bias, kernels } = cell
    const sums = channelSums(cell)
    const value = totalOf(sums) + bias
    return [
      {
        label: 'Place the window',
        text: `In every channel its top left corner lies in row $${row} \\cdot ${S} - ${P} = ${row * S - P}$, column $${column} \\cdot ${S} - ${P} = ${column * S - P}$.`,
      },
      ...kernels.map((kernel, channel) => ({
        label: `Channel ${channel}`,
        text: `$${productsLatex(underSlice(cell, channel), kernel.flat())} = ${sums[channel]}$`,
      })),
      {
        label: 'Add up',
        text: `All channels and the bias: $${sumLatex(sums, bias)} = ${value}$. The answer is ${value}.`,
      },
    ]
  },
  figure: () => null,
})

const subscripts = ['₀', '₁', '₂', '₃']

function isPossible({ P, S, row, column, inputs, kernels }: ChannelCell): boolean {
  const [W = 0, F = 0] = [inputs[0]?.length, kernels[0]?.length]
  const agree =
    inputs.length === kernels.length &&
    inputs.every((input) => input.length === W) &&
    kernels.every((kernel) => kernel.length === F)
  if (!agree || !isSensible({ W, F, P, S })) return false
  const { size } = sizeOf({ W, F, P, S })
  return row < size && column < size
}

function fillChannels({
  W,
  F,
  P,
  S,
  D,
  filling,
}: Record<'W' | 'F' | 'P' | 'S' | 'D' | 'filling', number>): ChannelCell {
  const random = createRandom(`several-channels ${filling}`)
  const side = isSensible({ W, F, P, S }) ? sizeOf({ W, F, P, S }).size : 1
  const [row, column] = [random.integer(0, side - 1), random.integer(0, side - 1)]
  const bias = random.integer(-5, 5)
  const inputs = Array.from({ length: D }, () => drawMatrix(random, W, W, limits.pixel))
  const kernels = Array.from({ length: D }, () => drawMatrix(random, F, F, limits.weight))
  return { P, S, row, column, bias, inputs, kernels }
}

/** Joins the first and the last of a list in words. */
function upTo(list: readonly unknown[]): string {
  return list.length === 2 ? 'and' : 'to'
}
