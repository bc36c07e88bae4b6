import type { ConvMode } from '@/lib/conv/orient-weights'
import { bothAxes } from '@/lib/conv/per-axis'
import { type StepTrace, stepTrace } from '@/lib/conv/step-trace'
import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** Which cell of the output is asked for; rows and columns count from 0. */
export type Cell = { P: number; S: number; row: number; column: number; input: number[][]; kernel: number[][] }

export function trace({ P, S, row, column, input, kernel }: Cell, mode: ConvMode = 'cross-correlation'): StepTrace {
  return stepTrace(
    {
      input: { data: new Float64Array(input.flat()), channels: 1, height: input.length, width: input.length },
      filters: {
        data: new Float64Array(kernel.flat()),
        filters: 1,
        channels: 1,
        height: kernel.length,
        width: kernel.length,
      },
      bias: 'none',
      padding: bothAxes(P),
      stride: bothAxes(S),
      mode,
    },
    { filter: 0, row, column },
  )
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
      return exists ? [wholeAnswer(trace(wrong).sum)] : []
    },
    line: (cell) => `You computed $${dotProduct(trace(place(cell)))}$: ${blame}`,
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
  answers: (cell) => [wholeAnswer(trace(cell, 'convolution').sum)],
  line: (cell) => `You computed $${dotProduct(trace(cell, 'convolution'))}$: the filter was turned round first.`,
}

const summed: SlipRule<Cell> = {
  misconception: 'summed-window',
  answers: (cell) => [wholeAnswer(trace(cell).taps.reduce((sum, { value }) => sum + value, 0))],
  line: (cell) =>
    `You added up the window, $${trace(cell)
      .taps.map(({ value }) => value)
      .join(' + ')}$: the values were not multiplied by the weights.`,
}

/** Likeliest first. */
export const cellSlips: readonly SlipRule<Cell>[] = [flipped, fromIndex, swapped, fromOne, summed]

function dotProduct({ taps, sum }: StepTrace): string {
  return `${taps.map(({ value, weight }) => `${value} \\cdot ${signed(weight)}`).join(' + ')} = ${sum}`
}

/** A factor or term that may follow an operator. */
export function signed(value: number): string {
  return value < 0 ? `(${value})` : `${value}`
}
