import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import {
  type Cell,
  cellSlips,
  cellValue,
  cornerOf,
  type FilterConvention,
  filterConventions,
  laidFilter,
  sideOf,
  underWindow,
} from '@/lib/questions/cell-slips'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { matrixLatex, productsLatex, signed } from '@/lib/questions/matrix-text'
import { openingOf } from '@/lib/questions/opening-of'
import { isSensible, sizeOf } from '@/lib/questions/size-case'
import { createRandom } from '@/lib/random/create-random'

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

/** One cell of the output by hand: place the window, multiply, add up. */
export const outputCell = defineFamily({
  id: 'output-cell',
  code: 'OC',
  version: 1,
  title: 'One output cell by hand',
  skill: 'values',
  description: 'Lay the filter on the input, multiply and add: what does one cell of the feature map hold?',
  conventions: filterConventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 6 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 2 }),
    convention: z.enum(filterConventions).default('cross-correlation'),
  }),
  parameters: z
    .strictObject({
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      row: numberWithin(limits.index),
      column: numberWithin(limits.index),
      input: squareWithin(limits.W, limits.pixel),
      kernel: squareWithin(limits.F, limits.weight),
      convention: z.enum(filterConventions).default('cross-correlation'),
    })
    .refine((cell) => isPossible(cell), { error: 'the cell lies outside the output' }),
  candidates: ({ W, F, P, S, convention }) =>
    derived(
      grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S), filling: fillings }),
      (filling) => fillCell(filling, convention),
    ),
  variants: () => [
    {
      share: 1,
      admits: isPossible,
      refusal:
        'No layer within these ranges fits. Let the filter be smaller than the input and larger than the padding.',
    },
  ],
  correct: (cell) => wholeAnswer(cellValue(cell)),
  slips: cellSlips,
  targets({ P, S, row, column, convention }) {
    const flip = convention === 'cross-correlation' ? 'flipped-filter' : 'forgot-to-flip'
    const always = [flip, 'summed-window'] as const
    const turned = row === column ? always : ([...always, 'swapped-axes'] as const)
    return P === 0 && S === 1 ? turned : [...turned, 'window-from-index']
  },
  prompt: ({ P, S, row, column, input, kernel, convention }) => ({
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
    opening: openingOf({ window: kernel.length, padding: P, stride: S }, 'zeros'),
    convention,
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S, kernel }) => (P === 0 && S === 1 ? 2 : kernel.length > 2 ? 4 : 3),
  steps(cell) {
    const { top, left } = cornerOf(cell)
    const { P, S, row, column, convention } = cell
    const laid = laidFilter(cell)
    const values = underWindow(cell)
    const weights = laid.flat()
    const sum = cellValue(cell, laid)
    const offset = P === 0 ? '' : ` - ${P}`
    return [
      ...(convention === 'cross-correlation'
        ? []
        : [{ label: 'Turn the filter', text: `Turned by 180°, it reads $${matrixLatex(laid)}$.` }]),
      {
        label: 'Place the window',
        text: `Its top left corner lies in row $${row} \\cdot ${S}${offset} = ${top}$ and column $${column} \\cdot ${S}${offset} = ${left}$ of the input${P === 0 ? '' : '; what lies outside the input is $0$'}.`,
      },
      { label: 'Multiply', text: `$${productsLatex(values, weights, ',\\ ')}$` },
      {
        label: 'Add up',
        text: `$${values.map((value, i) => signed(value * (weights[i] as number))).join(' + ')} = ${sum}$. The answer is ${sum}.`,
      },
    ]
  },
  figure: (cell) => ({
    kind: 'cell',
    input: cell.input,
    kernel: laidFilter(cell),
    padding: cell.P,
    stride: cell.S,
    row: cell.row,
    column: cell.column,
  }),
})

type Filling = { W: number; F: number; P: number; S: number; filling: number }

/** The cell and the matrices that go by this number. */
function fillCell({ W, F, P, S, filling }: Filling, convention: FilterConvention): Cell {
  const random = createRandom(`output-cell ${filling}`)
  const side = isSensible({ W, F, P, S }) ? sizeOf({ W, F, P, S }).size : 1
  return {
    P,
    S,
    row: random.integer(0, side - 1),
    column: random.integer(0, side - 1),
    input: drawMatrix(random, W, W, limits.pixel),
    kernel: drawMatrix(random, F, F, limits.weight),
    convention,
  }
}

function isPossible(cell: Cell): boolean {
  const { P, S, row, column, input, kernel } = cell
  if (!isSensible({ W: input.length, F: kernel.length, P, S })) return false
  const side = sideOf(cell)
  return row < side && column < side
}
