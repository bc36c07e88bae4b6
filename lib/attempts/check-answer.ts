import { composeRaw } from '@/lib/grading/cell-texts'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { Certainty } from './certainty'

/**
 * A try at the question, as the fields of its form (several for cells and options) and with how sure the student is of it where
 * that was said, or the wish to be shown how it goes.
 */
export type PracticeAnswer =
  | { kind: 'try'; fields: readonly string[]; certainty: Certainty | null }
  | { kind: 'show-me' }

/** The answer as one text, to be graded; what cannot be read, or is empty, is told instead and costs nothing. */
export function checkAnswer(
  format: AnswerFormat,
  answer: PracticeAnswer,
): { kind: 'ready'; raw: string } | { kind: 'problem'; problem: string; raw: string } {
  if (answer.kind === 'show-me') return { kind: 'ready', raw: '' }
  const raw = composeRaw(format, answer.fields)
  const reading = readAnswer(format, raw)
  switch (reading.kind) {
    case 'problem':
      return { ...reading, raw }
    case 'empty':
      return { kind: 'problem', problem: emptyWords(format), raw }
    case 'answer':
      return { kind: 'ready', raw }
  }
}

function emptyWords(format: AnswerFormat): string {
  switch (format.kind) {
    case 'number':
    case 'shape':
    case 'set':
      return 'Please type an answer first.'
    case 'choice':
      return 'Please choose an answer first.'
    case 'choices':
      return 'Please choose at least one answer first.'
    case 'cells':
      return 'Please fill in at least one cell first.'
  }
}
