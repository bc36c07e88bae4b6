import type { CellsAnswer } from '@/lib/questions/answer'
import type { NumberAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import type { CellSlip } from '@/lib/questions/question'
import type { SlipRule } from '@/lib/questions/slip-rule'

/**
 * A cell as a wrong idea fills it; rows and columns count from 0. `written`: the calculation in LaTeX, or a function that
 * works it out only where it is shown, since many numbers are tried for each that is drawn.
 */
export type WrongCell = { row: number; column: number; answer: NumberAnswer; written: string | (() => string) }

/** A wrong idea in a table of numbers: the cells that it gets wrong, none where it cannot show. */
export type TableSlip<P> = {
  misconception: MisconceptionId
  wrong(parameters: P): readonly WrongCell[]
  /** Continues "You computed ...: " with what went wrong, for any of the cells. */
  blame(parameters: P): string
}

/** The idea through the whole table: every cell that it does not touch is right. */
export function tableRule<P>(slip: TableSlip<P>, right: (parameters: P) => CellsAnswer): SlipRule<P> {
  return {
    misconception: slip.misconception,
    answers(parameters) {
      const wrong = slip.wrong(parameters)
      if (wrong.length === 0) return []
      const rows = right(parameters).rows.map((row) => [...row])
      // Of several values for a cell the first counts.
      for (let i = wrong.length - 1; i >= 0; i--) {
        const { row, column, answer } = wrong[i] as WrongCell
        const cells = rows[row]
        if (cells !== undefined && column < cells.length) cells[column] = answer
      }
      return [{ kind: 'cells', rows }]
    },
    line(parameters) {
      const [first] = slip.wrong(parameters)
      return first === undefined ? '' : lineOf(first, slip.blame(parameters))
    },
  }
}

/** The same ideas where they spoil a single cell. */
export function tableCellSlips<P>(slips: readonly TableSlip<P>[], parameters: P): CellSlip[] {
  const found: CellSlip[] = []
  for (const slip of slips) {
    const blame = slip.blame(parameters)
    for (const cell of slip.wrong(parameters)) {
      const { row, column, answer } = cell
      found.push({ misconception: slip.misconception, row, column, answer, line: lineOf(cell, blame) })
    }
  }
  return found
}

function lineOf({ answer, written }: Pick<WrongCell, 'answer' | 'written'>, blame: string): string {
  const result = fractionLatex(answer)
  const calculation = typeof written === 'string' ? written : written()
  return `You computed $${calculation === result ? result : `${calculation} = ${result}`}$: ${blame}.`
}
