import type { CellsAnswer } from '@/lib/questions/answer'
import type { CellSlip, Slip } from '@/lib/questions/question'
import { sameCell } from '@/lib/questions/same-answer'

/** What the slips of a whole answer put into single cells, where somebody follows the wrong idea in one cell only. */
export function eachCellSlip(slips: readonly Slip[], correct: CellsAnswer): CellSlip[] {
  const found: CellSlip[] = []
  for (const { misconception, answer, line } of slips) {
    if (answer.kind !== 'cells') continue
    for (let row = 0; row < answer.rows.length; row++) {
      const cells = answer.rows[row] as CellsAnswer['rows'][number]
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column] ?? null
        if (cell === null || sameCell(cell, correct.rows[row]?.[column] ?? null)) continue
        found.push({ misconception, row, column, answer: cell, line })
      }
    }
  }
  return found
}
