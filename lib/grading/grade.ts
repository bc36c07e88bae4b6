import { creditOf, gradeCells } from '@/lib/grading/grade-cells'
import type { Answer, CellsAnswer } from '@/lib/questions/answer'
import type { AnswerKey } from '@/lib/questions/question'
import { sameAnswer, sameCell } from '@/lib/questions/same-answer'
import { pairSuspect, type Suspect } from '@/lib/questions/suspect'

/**
 * `suspects`: every wrong idea that gives this very answer, likeliest first; pairs of ideas only where no single one does;
 * none where nothing we know explains it. `credit`: the share that is right, 0 to 1, above 0 only where an answer has cells.
 */
export type Grade = { kind: 'right' } | { kind: 'wrong'; suspects: Suspect[]; credit: number } | { kind: 'unanswered' }

/** Grades exactly: a fraction is compared as a fraction, never as a rounded number. */
export function grade(key: AnswerKey, answer: Answer | null): Grade {
  if (answer === null) return { kind: 'unanswered' }
  if (sameAnswer(key.correct, answer)) return { kind: 'right' }
  const suspects: Suspect[] = []
  for (const { misconception, answer: wrong } of key.slips) {
    if (sameAnswer(wrong, answer) && !suspects.includes(misconception)) suspects.push(misconception)
  }
  if (answer.kind === 'cells' && key.correct.kind === 'cells') return gradeByCell(key, key.correct, answer, suspects)
  if (suspects.length === 0) {
    for (const pair of key.pairs) if (sameAnswer(pair.answer, answer)) suspects.push(pairSuspect(pair.misconceptions))
  }
  return { kind: 'wrong', suspects, credit: 0 }
}

/** What explains the whole answer is suspected alone; else what explains single wrong cells. */
function gradeByCell(key: AnswerKey, correct: CellsAnswer, answer: CellsAnswer, whole: readonly Suspect[]): Grade {
  const marks = gradeCells(key, correct, answer)
  const credit = creditOf(marks)
  if (whole.length > 0) return { kind: 'wrong', suspects: [...whole], credit }
  const explained = key.cellSlips.filter(
    (slip) =>
      marks[slip.row]?.[slip.column] === 'wrong' && sameCell(slip.answer, answer.rows[slip.row]?.[slip.column] ?? null),
  )
  return { kind: 'wrong', suspects: [...new Set(explained.map(({ misconception }) => misconception))], credit }
}
