import type { Answer } from '@/lib/questions/answer'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { AnswerKey } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'

/** `suspects`: every wrong idea that gives this very answer, likeliest first; none where no idea we know explains it. */
export type Grade = { kind: 'right' } | { kind: 'wrong'; suspects: MisconceptionId[] } | { kind: 'unanswered' }

/** Grades exactly: a fraction is compared as a fraction, never as a rounded number. */
export function grade({ correct, slips }: AnswerKey, answer: Answer | null): Grade {
  if (answer === null) return { kind: 'unanswered' }
  if (sameAnswer(correct, answer)) return { kind: 'right' }
  const suspects: MisconceptionId[] = []
  for (const slip of slips) {
    if (sameAnswer(slip.answer, answer) && !suspects.includes(slip.misconception)) suspects.push(slip.misconception)
  }
  return { kind: 'wrong', suspects }
}
