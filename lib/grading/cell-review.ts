import { formatCell } from '@/lib/grading/format-answer'
import { type CellMark, gradeCells } from '@/lib/grading/grade-cells'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat, CellAnswer, CellsAnswer } from '@/lib/questions/answer'
import type { AnswerKey } from '@/lib/questions/question'

/** Row by row: what was given in a cell, what is right there, and how it counts; null: kept back. */
export type CellReview = { given: string; correct: string | null; mark: CellMark | null }[][]

/** The cells of an answer beside the right ones; null where the answer has no cells. What cannot be read shows as empty. */
export function cellReview(key: AnswerKey, format: AnswerFormat, raw: string): CellReview | null {
  const { correct } = key
  if (correct.kind !== 'cells') return null
  const reading = readAnswer(format, raw)
  const answer: CellsAnswer =
    reading.kind === 'answer' && reading.answer.kind === 'cells' ? reading.answer : { kind: 'cells', rows: [] }
  return gradeCells(key, correct, answer).map((row, r) =>
    row.map((mark, c) => {
      const given: CellAnswer | null = answer.rows[r]?.[c] ?? null
      return { given: formatCell(given), correct: formatCell(correct.rows[r]?.[c] ?? null), mark }
    }),
  )
}
