import { wholeAnswer } from '@/lib/questions/answer-of'
import { productSum, windowValues } from '@/lib/questions/correlate'
import { productsLatex } from '@/lib/questions/matrix-text'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { PairRule, SlipRule } from '@/lib/questions/slip-rule'
import { turned } from '@/lib/questions/turn-grid'

/** A cell of the output of one filter with a slice for every channel of the input, and a bias. */
export type ChannelCell = {
  P: number
  S: number
  row: number
  column: number
  bias: number
  inputs: number[][][]
  kernels: number[][][]
}

/** What each channel adds to the cell, the filter's slices changed by `change` first. */
export function channelSums(
  { P, S, row, column, inputs, kernels }: ChannelCell,
  change: (kernel: number[][]) => number[][] = (kernel) => kernel,
): number[] {
  return inputs.map((input, channel) => productSum(input, change(kernels[channel] ?? []), row * S - P, column * S - P))
}

export function underSlice({ P, S, row, column, inputs, kernels }: ChannelCell, channel: number): number[] {
  return windowValues(inputs[channel] ?? [], kernels[channel]?.length ?? 0, row * S - P, column * S - P)
}

export function totalOf(sums: readonly number[]): number {
  return sums.reduce((total, sum) => total + sum, 0)
}

export function channelCellValue(cell: ChannelCell): number {
  return totalOf(channelSums(cell)) + cell.bias
}

export function sumLatex(sums: readonly number[], ...biases: readonly number[]): string {
  const [first = 0, ...others] = [...sums, ...biases]
  return others.reduce((text, term) => `${text} ${term < 0 ? '-' : '+'} ${Math.abs(term)}`, `${first}`)
}

/** A wrong calculation of the cell: what is added up. */
function wrongTerms(
  misconception: MisconceptionId,
  terms: (cell: ChannelCell) => number[] | null,
  blame: (cell: ChannelCell) => string,
): SlipRule<ChannelCell> {
  return {
    misconception,
    answers(cell) {
      const added = terms(cell)
      return added === null ? [] : [wholeAnswer(totalOf(added))]
    },
    line(cell) {
      const added = terms(cell) ?? []
      const sum = sumLatex(added)
      return `You computed $${added.length === 1 ? sum : `${sum} = ${totalOf(added)}`}$: ${blame(cell)}.`
    },
  }
}

const firstOnly = wrongTerms(
  'one-channel-only',
  (cell) => [channelSums(cell)[0] as number, cell.bias],
  ({ inputs }) =>
    `that is the first channel and the bias; the other ${inputs.length === 2 ? 'channel is' : 'channels are'} missing`,
)

const noBias = wrongTerms('left-out-bias', channelSums, ({ bias }) => `the bias $${bias}$ is missing`)

const biasEach = wrongTerms(
  'bias-per-channel',
  (cell) => channelSums(cell).map((sum) => sum + cell.bias),
  ({ bias }) => `the bias $${bias}$ was added in every channel, but the filter has one for all`,
)

const flipped = wrongTerms(
  'flipped-filter',
  (cell) => [...channelSums(cell, turned), cell.bias],
  () => 'the slices of the filter were turned round first',
)

const fromIndex = wrongTerms(
  'window-from-index',
  (cell) => (cell.P === 0 && cell.S === 1 ? null : [...channelSums({ ...cell, P: 0, S: 1 }), cell.bias]),
  () => 'these windows start at the cell’s own indices, without stride and padding',
)

const swapped = wrongTerms(
  'swapped-axes',
  (cell) => [...channelSums({ ...cell, row: cell.column, column: cell.row }), cell.bias],
  () => 'these windows belong to the cell with row and column exchanged',
)

/** Likeliest first. */
export const channelSlips: readonly SlipRule<ChannelCell>[] = [noBias, firstOnly, biasEach, flipped, fromIndex, swapped]

export const channelPairs: readonly PairRule<ChannelCell>[] = [
  {
    misconceptions: ['one-channel-only', 'left-out-bias'],
    answers: (cell) => [wholeAnswer(channelSums(cell)[0] as number)],
    line: (cell) =>
      `You computed $${productsLatex(underSlice(cell, 0), cell.kernels[0]?.flat() ?? [])} = ${channelSums(cell)[0]}$: that is the first channel alone, without the bias.`,
  },
  {
    misconceptions: ['flipped-filter', 'left-out-bias'],
    answers: (cell) => [wholeAnswer(totalOf(channelSums(cell, turned)))],
    line: (cell) =>
      `You computed $${sumLatex(channelSums(cell, turned))} = ${totalOf(channelSums(cell, turned))}$: the slices were turned round, and the bias is missing.`,
  },
]
