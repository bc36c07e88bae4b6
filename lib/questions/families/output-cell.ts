import { z } from 'zod'
import type { ConvMode } from '@/lib/conv/orient-weights'
import { bothAxes } from '@/lib/conv/per-axis'
import { type StepTrace, stepTrace } from '@/lib/conv/step-trace'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { isSensible, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { createRandom, type Random } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 8 },
  F: { min: 2, max: 4 },
  P: { min: 0, max: 2 },
  S: { min: 1, max: 3 },
  index: { min: 0, max: 9 },
  pixel: { min: 0, max: 5 },
  weight: { min: -2, max: 2 },
}

/** Every layer comes with so many cells and matrices. */
const fillings = allWithin({ min: 1, max: 10_000 })

/** Which cell of the output is asked for; rows and columns count from 0. */
type Cell = { P: number; S: number; row: number; column: number; input: number[][]; kernel: number[][] }

function trace({ P, S, row, column, input, kernel }: Cell, mode: ConvMode = 'cross-correlation'): StepTrace {
  return stepTrace(
    {
      input: { data: Float64Array.from(input.flat()), channels: 1, height: input.length, width: input.length },
      filters: {
        data: Float64Array.from(kernel.flat()),
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
function sideOf({ P, S, input, kernel }: Cell): number {
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

/** One cell of the output by hand: place the window, multiply, add up. */
export const outputCell = defineFamily({
  id: 'output-cell',
  code: 'OC',
  version: 1,
  title: 'One output cell by hand',
  skill: 'Computing values',
  description: 'Lay the filter on the input, multiply and add: what does one cell of the feature map hold?',
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 6 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 2 }),
  }),
  parameters: z
    .strictObject({
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      row: numberWithin(limits.index),
      column: numberWithin(limits.index),
      input: squareOf(limits.W, limits.pixel),
      kernel: squareOf(limits.F, limits.weight),
    })
    .refine((cell) => isPossible(cell), { error: 'the cell lies outside the output' }),
  candidates: ({ W, F, P, S }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S), filling: fillings }), fillCell),
  variants: () => [
    {
      share: 1,
      admits: isPossible,
      refusal:
        'No layer within these ranges fits. Let the filter be smaller than the input and larger than the padding.',
    },
  ],
  correct: (cell) => wholeAnswer(trace(cell).sum),
  slips: [flipped, fromIndex, swapped, fromOne, summed],
  targets({ P, S, row, column }) {
    const always = ['flipped-filter', 'summed-window'] as const
    const turned = row === column ? always : ([...always, 'swapped-axes'] as const)
    return P === 0 && S === 1 ? turned : [...turned, 'window-from-index']
  },
  prompt: ({ P, S, row, column, input, kernel }) => ({
    text: `The filter $K$ moves over the input $X$ with ${P === 0 ? 'no padding' : `padding $${P}$ (zeros) on every side`} and stride $${S}$; there is no bias.\n\nWhich value does the output have in row $${row}$, column $${column}$? Rows and columns count from $0$.`,
    given: [
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'i', name: 'row', value: `${row}` },
      { symbol: 'j', name: 'column', value: `${column}` },
    ],
    matrices: [
      { name: 'X', rows: input },
      { name: 'K', rows: kernel },
    ],
    convention: 'cross-correlation',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S, kernel }) => (P === 0 && S === 1 ? 2 : kernel.length > 2 ? 4 : 3),
  steps(cell) {
    const { corner, taps, sum } = trace(cell)
    const { P, S, row, column } = cell
    const offset = P === 0 ? '' : ` - ${P}`
    return [
      {
        label: 'Place the window',
        text: `Its top left corner lies in row $${row} \\cdot ${S}${offset} = ${corner.input.top}$ and column $${column} \\cdot ${S}${offset} = ${corner.input.left}$ of the input${P === 0 ? '' : '; what lies outside the input is $0$'}.`,
      },
      { label: 'Multiply', text: `$${taps.map((tap) => `${tap.value} \\cdot ${signed(tap.weight)}`).join(',\\ ')}$` },
      {
        label: 'Add up',
        text: `$${taps.map((tap) => signed(tap.product)).join(' + ')} = ${sum}$. The answer is ${sum}.`,
      },
    ]
  },
  figure: ({ P, S, row, column, input, kernel }) => ({
    kind: 'cell',
    input,
    kernel,
    padding: P,
    stride: S,
    row,
    column,
  }),
})

function squareOf(side: { min: number; max: number }, value: { min: number; max: number }) {
  return z
    .array(z.array(numberWithin(value)))
    .min(side.min)
    .max(side.max)
    .refine((rows) => rows.every((row) => row.length === rows.length), { error: 'the matrix must be square' })
}

type Filling = { W: number; F: number; P: number; S: number; filling: number }

/** The cell and the matrices that go by this number. */
function fillCell({ W, F, P, S, filling }: Filling): Cell {
  const random = createRandom(`output-cell ${filling}`)
  const side = isSensible({ W, F, P, S }) ? sizeOf({ W, F, P, S }).size : 1
  return {
    P,
    S,
    row: random.integer(0, side - 1),
    column: random.integer(0, side - 1),
    input: matrix(W, limits.pixel, random),
    kernel: matrix(F, limits.weight, random),
  }
}

function matrix(side: number, { min, max }: { min: number; max: number }, random: Random): number[][] {
  return Array.from({ length: side }, () => Array.from({ length: side }, () => random.integer(min, max)))
}

function isPossible(cell: Cell): boolean {
  const { P, S, row, column, input, kernel } = cell
  if (!isSensible({ W: input.length, F: kernel.length, P, S })) return false
  const side = sideOf(cell)
  return row < side && column < side
}

function dotProduct({ taps, sum }: StepTrace): string {
  return `${taps.map(({ value, weight }) => `${value} \\cdot ${signed(weight)}`).join(' + ')} = ${sum}`
}

/** A factor or term that may follow an operator. */
function signed(value: number): string {
  return value < 0 ? `(${value})` : `${value}`
}
