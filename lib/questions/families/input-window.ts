import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { cellsText } from '@/lib/questions/cells-text'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { offsetLatex, type WindowCase, windowOf, windowSlips } from '@/lib/questions/input-window-slips'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import { axisFigure, isSensible, sizeOf } from '@/lib/questions/size-case'
import { tableCellSlips, tableRule } from '@/lib/questions/table-slips'

const limits = {
  W: { min: 4, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 1, max: 8 },
  index: { min: 0, max: 255 },
}

const rowNames = ['Rows', 'Columns']

/** Which pixels one output cell looks at. */
export const inputWindow = defineFamily({
  id: 'input-window',
  code: 'IW',
  version: 2,
  earlier: [{ isBelievable: () => true }],
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
      (drawn): WindowCase => drawn,
    ),
  variants: (): readonly Variant<WindowCase>[] => [
    {
      share: 1,
      admits: (drawn) => isPossible(drawn) && (drawn.P > 0 || drawn.S > 1) && drawn.row !== drawn.column,
      refusal:
        'No layer within these ranges makes a question. Allow padding or a stride of 2 or more, and let the output have cells with these indices.',
    },
  ],
  isBelievable,
  correct: windowOf,
  slips: windowSlips.map((slip) => tableRule(slip, windowOf)),
  cellSlips: (drawn) => tableCellSlips(windowSlips, drawn),
  targets: ({ P, S }) => [
    'window-from-index',
    'counted-past-end',
    ...(P > 0 ? (['ignored-padding'] as const) : []),
    ...(S > 1 ? (['ignored-stride'] as const) : []),
  ],
  prompt: ({ W, F, P, S, row, column }: WindowCase) => ({
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
      rows: rowNames,
      columns: [
        { label: 'First', cell: { kind: 'number' } },
        { label: 'Last', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: ({ P, S }) => (P > 0 && S > 1 ? 4 : 3),
  steps(drawn: WindowCase) {
    const { F, P, S, row, column } = drawn
    const [rows, columns] = [row * S - P, column * S - P]
    const offset = offsetLatex(P)
    return [
      {
        label: 'First row',
        text: `$${row} \\cdot ${S}${offset} = ${rows}$: the window moves by the stride for every row${P === 0 ? '' : ', and the first window starts in the padding'}.`,
      },
      { label: 'First column', text: `$${column} \\cdot ${S}${offset} = ${columns}$ in the same way.` },
      {
        label: 'Last row and column',
        text: `The window has $${F}$ rows and columns, the first one among them: it ends in row $${rows} + ${F} - 1 = ${rows + F - 1}$ and column $${columns} + ${F} - 1 = ${columns + F - 1}$.`,
      },
      {
        label: 'Table',
        text: `The first and the last of each:\n\n${cellsText(windowOf(drawn), rowNames)}`,
      },
    ]
  },
  figure: (drawn: WindowCase) => axisFigure(drawn),
})

function isPossible(drawn: WindowCase): boolean {
  if (!isSensible(drawn)) return false
  const { size } = sizeOf(drawn)
  return drawn.row < size && drawn.column < size
}
