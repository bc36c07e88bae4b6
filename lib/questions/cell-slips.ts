import { wholeAnswer } from '@/lib/questions/answer-of'
import { productSum, windowValues } from '@/lib/questions/correlate'
import { productsLatex } from '@/lib/questions/matrix-text'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { turned } from '@/lib/questions/turn-grid'

/** As printed, or turned by 180 degrees first. */
export const filterConventions = ['cross-correlation', 'true-convolution'] as const
export type FilterConvention = (typeof filterConventions)[number]

/** Which cell of the output is asked for; rows and columns count from 0. */
export type Cell = {
  P: number
  S: number
  row: number
  column: number
  input: number[][]
  kernel: number[][]
  convention: FilterConvention
}

/** The filter as it lies on the input. */
export function laidFilter({ kernel, convention }: Pick<Cell, 'kernel' | 'convention'>): number[][] {
  return convention === 'cross-correlation' ? kernel : turned(kernel)
}

/** The top left pixel of the window, counted in the input: negative in the padding. */
export function cornerOf({ P, S, row, column }: Cell): { top: number; left: number } {
  return { top: row * S - P, left: column * S - P }
}

/** The pixels under the window, row by row. */
export function underWindow(cell: Cell): number[] {
  const { top, left } = cornerOf(cell)
  return windowValues(cell.input, cell.kernel.length, top, left)
}

export function cellValue(cell: Cell, laid = laidFilter(cell)): number {
  const { top, left } = cornerOf(cell)
  return productSum(cell.input, laid, top, left)
}

/** The cells of a row or column of the output. */
export function sideOf({ P, S, input, kernel }: Cell): number {
  return sizeOf({ W: input.length, F: kernel.length, P, S }).size
}

/** The dot product at another place than the one asked for, where the output has such a place. */
function elsewhere(misconception: MisconceptionId, place: (cell: Cell) => Cell, blame: string): SlipRule<Cell> {
  return {
    misconception,
    answers(cell) {
      const wrong = place(cell)
      const side = sideOf(wrong)
      const exists = wrong.row >= 0 && wrong.column >= 0 && wrong.row < side && wrong.column < side
      return exists ? [wholeAnswer(cellValue(wrong))] : []
    },
    line(cell) {
      const wrong = place(cell)
      return `You computed $${dotProduct(wrong, laidFilter(cell))}$: ${blame}`
    },
  }
}

const fromIndex = elsewhere(
  'window-from-index',
  (cell) => ({ ...cell, P: 0, S: 1 }),
  'this window starts at the cell’s own indices, without stride and padding.',
)

const swapped = elsewhere(
  'swapped-axes',
  (cell) => ({ ...cell, row: cell.column, column: cell.row }),
  'this window belongs to the cell with row and column exchanged.',
)

const fromOne = elsewhere(
  'counted-from-one',
  (cell) => ({ ...cell, row: cell.row - 1, column: cell.column - 1 }),
  'this window belongs to the cell one row up and one column to the left, which is what counting from 1 gives.',
)

const flipped: SlipRule<Cell> = {
  misconception: 'flipped-filter',
  answers: (cell) =>
    cell.convention === 'cross-correlation' ? [wholeAnswer(cellValue(cell, turned(cell.kernel)))] : [],
  line: (cell) => `You computed $${dotProduct(cell, turned(cell.kernel))}$: the filter was turned round first.`,
}

const notFlipped: SlipRule<Cell> = {
  misconception: 'forgot-to-flip',
  answers: (cell) => (cell.convention === 'true-convolution' ? [wholeAnswer(cellValue(cell, cell.kernel))] : []),
  line: (cell) => `You computed $${dotProduct(cell, cell.kernel)}$: the filter was laid on without being turned round.`,
}

const summed: SlipRule<Cell> = {
  misconception: 'summed-window',
  answers: (cell) => [wholeAnswer(underWindow(cell).reduce((sum, value) => sum + value, 0))],
  line(cell) {
    const values = underWindow(cell)
    const sum = values.reduce((total, value) => total + value, 0)
    return `You computed $${values.join(' + ')} = ${sum}$: the values were not multiplied by the weights.`
  },
}

/** Likeliest first. */
export const cellSlips: readonly SlipRule<Cell>[] = [flipped, notFlipped, fromIndex, swapped, fromOne, summed]

function dotProduct(cell: Cell, laid: number[][]): string {
  return `${productsLatex(underWindow(cell), laid.flat())} = ${cellValue(cell, laid)}`
}
