import type { Answer, CellsAnswer } from '@/lib/questions/answer'
import type { AnswerKey, CellSlip } from '@/lib/questions/question'
import { pairSuspect, type Suspect } from '@/lib/questions/suspect'

/** Every wrong answer to this question that the suspect explains, likeliest first; none where the idea cannot show. */
export function suspectedAnswers(key: AnswerKey, suspect: Suspect): Answer[] {
  const whole: { answer: Answer }[] = [
    ...key.slips.filter(({ misconception }) => misconception === suspect),
    ...key.pairs.filter(({ misconceptions }) => pairSuspect(misconceptions) === suspect),
  ]
  const answers = whole.map(({ answer }) => answer)
  if (key.correct.kind !== 'cells') return answers
  const cells = key.cellSlips.filter(({ misconception }) => misconception === suspect)
  return cells.length === 0 ? answers : [...answers, withCells(key.correct, cells)]
}

/** The right cells but for those that the slips name; of several slips in one cell the first counts. */
function withCells({ rows }: CellsAnswer, slips: readonly CellSlip[]): CellsAnswer {
  return {
    kind: 'cells',
    rows: rows.map((row, r) =>
      row.map((cell, c) => slips.find(({ row, column }) => row === r && column === c)?.answer ?? cell),
    ),
  }
}
