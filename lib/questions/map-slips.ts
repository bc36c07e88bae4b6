import { matrixAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { Grid } from '@/lib/questions/correlate'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { CellSlip } from '@/lib/questions/question'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { sameGrid } from '@/lib/questions/turn-grid'

/** A wrong idea where a whole matrix of whole numbers is asked for. */
export type MapSlip<P> = {
  misconception: MisconceptionId
  /** Every matrix that a student with this idea may fill in, likeliest first, of the right height and width; or none. */
  maps(parameters: P): readonly Grid[]
  /** The calculation of one cell in LaTeX without its result; empty where there is nothing to calculate. */
  written(parameters: P, row: number, column: number): string
  /** Continues "You computed ...: " with what went wrong. */
  blame(parameters: P): string
}

/** The idea through the whole matrix; the line shows the first cell that it spoils. */
export function mapRule<P>(slip: MapSlip<P>, right: (parameters: P) => Grid): SlipRule<P> {
  return {
    misconception: slip.misconception,
    answers(parameters) {
      const maps = slip.maps(parameters)
      if (maps.length === 1) return [matrixAnswer(maps[0] as Grid)]
      return maps.filter((map, index) => !maps.slice(0, index).some((other) => sameGrid(map, other))).map(matrixAnswer)
    },
    line(parameters, answer) {
      if (answer.kind !== 'cells') return ''
      const map = right(parameters)
      for (let row = 0; row < answer.rows.length; row++) {
        const cells = answer.rows[row] ?? []
        for (let column = 0; column < cells.length; column++) {
          const cell = cells[column]
          if (cell?.kind !== 'number' || cell.numerator === map[row]?.[column]) continue
          const written = slip.written(parameters, row, column)
          return lineOf(written === '' ? '' : `${written} = `, cell.numerator, row, column, slip.blame(parameters))
        }
      }
      return ''
    },
  }
}

/** The same ideas where they spoil a single cell. */
export function mapCellSlips<P>(slips: readonly MapSlip<P>[], parameters: P): CellSlip[] {
  const found: CellSlip[] = []
  for (const slip of slips) {
    const map = slip.maps(parameters)[0]
    if (map === undefined) continue
    const blame = slip.blame(parameters)
    for (let row = 0; row < map.length; row++) {
      const values = map[row] ?? []
      for (let column = 0; column < values.length; column++) {
        const value = values[column] as number
        const line = lineOf('', value, row, column, blame)
        found.push({ misconception: slip.misconception, row, column, answer: wholeAnswer(value), line })
      }
    }
  }
  return found
}

function lineOf(written: string, value: number, row: number, column: number, blame: string): string {
  return `You computed $${written}${value}$ in row $${row}$, column $${column}$: ${blame}.`
}
