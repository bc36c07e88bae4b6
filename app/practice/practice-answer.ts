import { readCertainty } from '@/lib/attempts/certainty'
import type { PracticeAnswer } from '@/lib/attempts/check-answer'

/** What the form of a question shows again: why the answer cannot be read, and the answer as it was typed. */
export type AnswerState = { problem: string | null; raw: string }

/** The answer in a posted form: its fields, or the press of “Show me how”. */
export function practiceAnswer(form: FormData): PracticeAnswer {
  if (form.get('intent') === 'show-me') return { kind: 'show-me' }
  const certainty = readCertainty(form.get('certainty'))
  return { kind: 'try', fields: form.getAll('answer').map(String), certainty }
}
