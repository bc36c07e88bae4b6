import { chosenOptions } from '@/lib/grading/cell-texts'
import type { AnswerFormat } from '@/lib/questions/answer'

/** What a student answered, as they saw it: the words of the chosen option, else what they typed, untouched. */
export function givenAnswer(format: AnswerFormat, raw: string): string {
  switch (format.kind) {
    case 'number':
    case 'shape':
    case 'set':
      return raw
    case 'cells':
      return 'the table below'
    case 'choices':
      return chosenOptions(raw)
        .map((chosen) => format.options.find(({ option }) => option === chosen)?.label ?? chosen)
        .join('; ')
    case 'choice':
      return format.options.find(({ option }) => option === raw)?.label ?? raw
  }
}
