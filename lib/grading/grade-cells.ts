import type { CellAnswer, CellsAnswer } from '@/lib/questions/answer'
import { carriedCell } from '@/lib/questions/carried-cell'
import type { AnswerKey } from '@/lib/questions/question'
import { sameCell } from '@/lib/questions/same-answer'

/** `carried`: wrong by itself, but it follows rightly from the student's own earlier cell, and counts as right. */
export type CellMark = 'right' | 'carried' | 'wrong' | 'empty'

/** Marks an answer that has cells, cell by cell; of the same rows and columns as the right one. */
export function gradeCells(
  { carry }: Pick<AnswerKey, 'carry'>,
  correct: CellsAnswer,
  answer: CellsAnswer,
): CellMark[][] {
  return correct.rows.map((row, r) =>
    row.map((right, c) => {
      const given: CellAnswer | null = answer.rows[r]?.[c] ?? null
      if (given === null) return 'empty'
      if (sameCell(given, right)) return 'right'
      const follows = carry === null ? null : carriedCell(carry, answer, r, c)
      return follows !== null && sameCell(given, follows) ? 'carried' : 'wrong'
    }),
  )
}

/** The share of cells that count as right, 0 to 1. */
export function creditOf(marks: readonly (readonly CellMark[])[]): number {
  let cells = 0
  let counting = 0
  for (const row of marks) {
    for (const mark of row) if (mark === 'right' || mark === 'carried') counting++
    cells += row.length
  }
  return counting / cells
}
