import { cellsAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { TableSlip, WrongCell } from '@/lib/questions/table-slips'

/** A layer and a cell of its output. */
export type WindowCase = Record<'W' | 'F' | 'P' | 'S' | 'row' | 'column', number>

/** First and last row, first and last column. */
export const windowOf = ({ F, P, S, row, column }: WindowCase) =>
  cellsAnswer([row, column].map((index) => [wholeAnswer(index * S - P), wholeAnswer(index * S - P + F - 1)]))

export function offsetLatex(P: number): string {
  return P === 0 ? '' : ` - ${P}`
}

/** A window that starts at a wrong pixel, or is longer by one. */
function wrongWindow(
  misconception: MisconceptionId,
  start: (drawn: WindowCase, index: number, other: number) => { first: number; written: string },
  longer: 0 | 1,
  blame: string,
): TableSlip<WindowCase> {
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
export const windowSlips: readonly TableSlip<WindowCase>[] = [
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
    ({ P, S }, index) => ({ first: index * S - P, written: `${index} \\cdot ${S}${offsetLatex(P)}` }),
    1,
    'the first pixel belongs to the window too, so it ends one pixel earlier',
  ),
  wrongWindow(
    'ignored-stride',
    ({ P }, index) => ({ first: index - P, written: `${index}${offsetLatex(P)}` }),
    0,
    'between two cells of the output the window moves by the stride',
  ),
  wrongWindow(
    'counted-from-one',
    ({ P, S }, index) => ({ first: (index - 1) * S - P, written: `(${index} - 1) \\cdot ${S}${offsetLatex(P)}` }),
    0,
    'the first cell has number 0 here, so nothing is subtracted from the index',
  ),
  wrongWindow(
    'swapped-axes',
    ({ P, S }, _, other) => ({ first: other * S - P, written: `${other} \\cdot ${S}${offsetLatex(P)}` }),
    0,
    'row and column were exchanged',
  ),
]
