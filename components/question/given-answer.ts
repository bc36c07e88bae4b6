import type { AnswerFormat } from '@/lib/questions/answer'

/** What a student answered, as they saw it: the words of the chosen option, else what they typed, untouched. */
export function givenAnswer(format: AnswerFormat, raw: string): string {
  switch (format.kind) {
    case 'number':
    case 'shape':
      return raw
    case 'choice':
      return format.options.find(({ option }) => option === raw)?.label ?? raw
  }
}
