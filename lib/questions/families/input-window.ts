import { z } from 'zod'
import { cellsAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { axisFigure, isSensible, sizeOf } from '@/lib/questions/size-case'
import { type TableSlip, tableCellSlips, tableRule, type WrongCell } from '@/lib/questions/table-slips'

const limits = {
  W: { min: 4, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 1, max: 8 },
  index: { min: 0, max: 255 },
}

type Drawn = Record<'W' | 'F' | 'P' | 'S' | 'row' | 'column', number>

const correct = ({ F, P, S, row, column }: Drawn) =>
  cellsAnswer([row, column].map((index) => [wholeAnswer(index * S - P), wholeAnswer(index * S - P + F - 1)]))

/** A window that starts at a wrong pixel, or is longer by one. */
function wrongWindow(
  misconception: MisconceptionId,
  start: (drawn: Drawn, index: number, other: number) => { first: number; written: string },
  longer: 0 | 1,
  blame: string,
): TableSlip<Drawn> {
  return {
    misconception,
    wrong(drawn) {
      const { F, P, S, row: i, column: j } = drawn
      const cells: WrongCell[] = []
      for (let row = 0; row < 2; row++) {
        const [index, other] = row === 0 ? [i, j] : [j, i]
        const { first, written } = start(drawn, index, other)
        const last = first + F - 1 + longer
        if (first !== index * S - P) cells.push({ row, column: 0, answer: wholeAnswer(first), written })
        if (last !== index * S - P + F - 1) {
          const end = `${first} + ${F}${longer === 1 ? '' : ' - 1'}`
          cells.push({ row, column: 1, answer: wholeAnswer(last), written: end })
        }
      }
      return cells
    },
    blame: () => blame,
  }
}

/** Likeliest first. */
const slips = [
  wrongWindow(
    'window-from-index',
    (_, index) => ({ first: index, written: `${index}` }),
    0,
    'the window starts at the index times the stride, less the padding',
  ),
  wrongWindow(
    'ignored-padding',
    ({ S }, index) => ({ first: index * S, written: `${index} \\cdot ${S}` }),
    0,
    'the padding lies in front of the input, so it is subtracted',
  ),
  wrongWindow(
    'counted-past-end',
    ({ P, S }, index) => ({ first: index * S - P, written: `${index} \\cdot ${S} - ${P}` }),
    1,
    'the first pixel belongs to the window too, so it ends one pixel earlier',
  ),
  wrongWindow(
    'ignored-stride',
    ({ P }, index) => ({ first: index - P, written: `${index} - ${P}` }),
    0,
    'between two cells of the output the window moves by the stride',
  ),
  wrongWindow(
    'counted-from-one',
    ({ P, S }, index) => ({ first: (index - 1) * S - P, written: `(${index} - 1) \\cdot ${S} - ${P}` }),
    0,
    'the first cell has number 0 here, so nothing is subtracted from the index',
  ),
  wrongWindow(
    'swapped-axes',
    ({ P, S }, _, other) => ({ first: other * S - P, written: `${other} \\cdot ${S} - ${P}` }),
    0,
    'row and column were exchanged',
  ),
]

/** Which pixels one output cell looks at. */
export const inputWindow = defineFamily({
  id: 'input-window',
  code: 'IW',
  version: 1,
  title: 'The window behind an output cell',
  skill: 'values',
  description: 'Which rows and columns of the input does one cell of the output look at?',
  conventions: ['framework'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 12, max: 24 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 5 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 2 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 3 }),
    index: rangeWithin(limits.index).default({ min: 0, max: 5 }),
  }),
  parameters: z
    .strictObject({
      W: numberWithin(limits.W),
      F: numberWithin(limits.F),
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      row: numberWithin(limits.index),
      column: numberWithin(limits.index),
    })
    .refine((drawn) => isPossible(drawn), { error: 'the cell lies outside the output' }),
  candidates: ({ W, F, P, S, index }) =>
    derived(
      grid({
        W: allWithin(W),
        F: allWithin(F),
        P: allWithin(P),
        S: allWithin(S),
        row: allWithin(index),
        column: allWithin(index),
      }),
      (drawn): Drawn => drawn,
    ),
  variants: (): readonly Variant<Drawn>[] => [
    {
      share: 1,
      admits: (drawn) => isPossible(drawn) && (drawn.P > 0 || drawn.S > 1) && drawn.row !== drawn.column,
      refusal:
        'No layer within these ranges makes a question. Allow padding or a stride of 2 or more, and let the output have cells with these indices.',
    },
  ],
  correct,
  slips: slips.map((slip) => tableRule(slip, correct)),
  cellSlips: (drawn) => tableCellSlips(slips, drawn),
  targets: ({ P, S }) => [
    'window-from-index',
    'counted-past-end',
    ...(P > 0 ? (['ignored-padding'] as const) : []),
    ...(S > 1 ? (['ignored-stride'] as const) : []),
  ],
  prompt: ({ W, F, P, S, row, column }: Drawn) => ({
    text: `An input of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)}, ${paddingPhrase(P)} and stride $${S}$. Rows and columns count from $0$; row $0$ and column $0$ are the first of the input itself, so the padding before them has negative numbers.\n\nWhich rows and columns does the window of the output cell in row $${row}$, column $${column}$ cover?`,
    given: [
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'i', name: 'row of the output', value: `${row}` },
      { symbol: 'j', name: 'column of the output', value: `${column}` },
    ],
    matrices: [],
    convention: 'framework',
    format: {
      kind: 'cells',
      rows: ['Rows', 'Columns'],
      columns: [
        { label: 'First', cell: { kind: 'number' } },
        { label: 'Last', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: ({ P, S }) => (P > 0 && S > 1 ? 4 : 3),
  steps(drawn: Drawn) {
    const { F, P, S, row, column } = drawn
    const [rows, columns] = [row * S - P, column * S - P]
    return [
      {
        label: 'First row',
        text: `$${row} \\cdot ${S} - ${P} = ${rows}$: the window moves by the stride for every row, and starts in the padding.`,
      },
      { label: 'First column', text: `$${column} \\cdot ${S} - ${P} = ${columns}$ in the same way.` },
      {
        label: 'Last ones',
        text: `The window has $${F}$ rows and columns, the first one among them, so $${F} - 1$ more.`,
      },
      {
        label: 'Table',
        text: `First and last row, then first and last column:\n\n${rows} | ${rows + F - 1}\n${columns} | ${columns + F - 1}`,
      },
    ]
  },
  figure: (drawn: Drawn) => axisFigure(drawn),
})

function isPossible(drawn: Drawn): boolean {
  if (!isSensible(drawn)) return false
  const { size } = sizeOf(drawn)
  return drawn.row < size && drawn.column < size
}
