import type { Answer, AnswerFormat, CellAnswer } from '@/lib/questions/answer'
import { fractionText, wholeText } from '@/lib/questions/number-text'

/** An answer as a student would write it: `12,582,912`, `4.5`, `32 × 32 × 64`, `invalid (does not fit)`, a choice's label. */
export function formatAnswer(format: AnswerFormat, answer: Answer): string {
  switch (answer.kind) {
    case 'number':
      return fractionText(answer)
    case 'shape':
      return answer.sizes.map(wholeText).join(' × ')
    case 'invalid':
      return 'invalid (does not fit)'
    case 'set':
      return answer.members.map(wholeText).join('; ')
    case 'choices':
      return answer.options.map((option) => labelOf(format, option)).join('; ')
    case 'cells':
      return answer.rows.map((row) => row.map(formatCell).join(' | ')).join('\n')
    case 'choice':
      return labelOf(format, answer.option)
  }
}

/** One cell, with nothing in it where it was left empty. */
export function formatCell(cell: CellAnswer | null): string {
  if (cell === null) return ''
  return cell.kind === 'number' ? fractionText(cell) : cell.sizes.map(wholeText).join(' × ')
}

function labelOf(format: AnswerFormat, option: string): string {
  const options = format.kind === 'choice' || format.kind === 'choices' ? format.options : []
  return options.find((candidate) => candidate.option === option)?.label ?? option
}
