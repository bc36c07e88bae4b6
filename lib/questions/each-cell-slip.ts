import type { CellsAnswer } from '@/lib/questions/answer'
import type { CellSlip } from '@/lib/questions/question'
import { sameCell } from '@/lib/questions/same-answer'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** What the rules put into single cells, where somebody follows the wrong idea in one cell only. */
export function eachCellSlip<P>(rules: readonly SlipRule<P>[], parameters: P, correct: CellsAnswer): CellSlip[] {
  const slips: CellSlip[] = []
  for (const rule of rules) {
    for (const answer of rule.answers(parameters)) {
      if (answer.kind !== 'cells') continue
      const line = rule.line(parameters, answer)
      answer.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell === null || sameCell(cell, correct.rows[row]?.[column] ?? null)) return
          slips.push({ misconception: rule.misconception, row, column, answer: cell, line })
        })
      })
    }
  }
  return slips
}
