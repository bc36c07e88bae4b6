import type { Answer, AnswerFormat } from '@/lib/questions/answer'
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
    case 'choice':
      return labelOf(format, answer.option)
  }
}

function labelOf(format: AnswerFormat, option: string): string {
  const options = format.kind === 'choice' ? format.options : []
  return options.find((candidate) => candidate.option === option)?.label ?? option
}
