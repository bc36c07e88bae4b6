import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { fractionLatex } from '@/lib/questions/number-text'
import { largest } from '@/lib/questions/pool-map-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** Whether the zeros of the padding count among the values of a mean. */
export const meanConventions = ['padding-counted', 'padding-left-out'] as const
export type MeanConvention = (typeof meanConventions)[number]

/** One cell of an average-pooled map. */
export type AverageCell = {
  F: number
  P: number
  S: number
  row: number
  column: number
  input: number[][]
  convention: MeanConvention
}

/** The pixels of the window inside the input, row by row. */
export function pixelsInside({ F, P, S, row, column, input }: AverageCell): number[] {
  const top = row * S - P
  const left = column * S - P
  const lastRow = Math.min(input.length, top + F)
  const lastColumn = Math.min(input.length, left + F)
  const pixels: number[] = []
  for (let y = Math.max(0, top); y < lastRow; y++) {
    const line = input[y] as readonly number[]
    for (let x = Math.max(0, left); x < lastColumn; x++) pixels.push(line[x] as number)
  }
  return pixels
}

export function totalInside(cell: AverageCell): number {
  let total = 0
  for (const pixel of pixelsInside(cell)) total += pixel
  return total
}

export function divisorOf(cell: AverageCell): number {
  return cell.convention === 'padding-counted' ? cell.F * cell.F : pixelsInside(cell).length
}

export function meanOf(cell: AverageCell) {
  return quotientAnswer(totalInside(cell), divisorOf(cell))
}

function otherConvention(cell: AverageCell): AverageCell {
  return { ...cell, convention: cell.convention === 'padding-counted' ? 'padding-left-out' : 'padding-counted' }
}

function quotient(cell: AverageCell): string {
  return `${totalInside(cell)}/${divisorOf(cell)} = ${fractionLatex(meanOf(cell))}`
}

/** The mean of another window than the one asked for. */
function elsewhere(
  misconception: 'swapped-axes' | 'window-from-index' | 'ignored-padding',
  place: (cell: AverageCell) => AverageCell,
  blame: string,
): SlipRule<AverageCell> {
  return {
    misconception,
    answers(cell) {
      const wrong = place(cell)
      return pixelsInside(wrong).length === 0 ? [] : [meanOf(wrong)]
    },
    line: (cell) => `You computed $${quotient(place(cell))}$: ${blame}.`,
  }
}

/** Likeliest first. */
export const averageSlips: readonly SlipRule<AverageCell>[] = [
  {
    misconception: 'padding-count',
    answers: (cell) => [meanOf(otherConvention(cell))],
    line: (cell) =>
      `You computed $${quotient(otherConvention(cell))}$: here the padding ${cell.convention === 'padding-counted' ? 'counts' : 'does not count'}, so the divisor is $${divisorOf(cell)}$.`,
  },
  {
    misconception: 'forgot-to-divide',
    answers: (cell) => [wholeAnswer(totalInside(cell))],
    line: (cell) =>
      `You computed $${pixelsInside(cell).join(' + ')} = ${totalInside(cell)}$: the division by $${divisorOf(cell)}$ is missing.`,
  },
  {
    misconception: 'mixed-pooling-kinds',
    answers: ({ F, P, S, row, column, input }) => [wholeAnswer(largest(input, F, row * S - P, column * S - P))],
    line: ({ F, P, S, row, column, input }) =>
      `You answered $${largest(input, F, row * S - P, column * S - P)}$, the largest pixel of the window: its mean is asked for.`,
  },
  elsewhere(
    'ignored-padding',
    (cell) => ({ ...cell, P: 0 }),
    'this window starts in the input, but the first ones start in the padding',
  ),
  elsewhere(
    'window-from-index',
    (cell) => ({ ...cell, P: 0, S: 1 }),
    'this window starts at the cell’s own indices, without stride and padding',
  ),
  elsewhere(
    'swapped-axes',
    (cell) => ({ ...cell, row: cell.column, column: cell.row }),
    'this window belongs to the cell with row and column exchanged',
  ),
]
