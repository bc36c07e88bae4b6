import { grade } from '@/lib/grading/grade'
import type { Answer } from '@/lib/questions/answer'
import type { AnswerKey } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'
import type { Suspect } from '@/lib/questions/suspect'
import { suspectedAnswers } from '@/lib/questions/suspected-answers'

/**
 * What the answer to a follow-up says about the suspects: `settled` on one, `narrowed` to some, `right` this time, or
 * `unexplained` where it fits none of them. `unanswered` concludes nothing.
 */
export type Conclusion =
  | { kind: 'settled'; suspect: Suspect }
  | { kind: 'narrowed'; suspects: Suspect[] }
  | { kind: 'right' | 'unexplained' | 'unanswered' }

/** Concludes from the answer to a follow-up with this key; `suspects` are those that the first answer left. */
export function concludeFollowUp(suspects: readonly Suspect[], key: AnswerKey, answer: Answer | null): Conclusion {
  const graded = grade(key, answer)
  if (answer === null || graded.kind === 'unanswered') return { kind: 'unanswered' }
  if (graded.kind === 'right') return { kind: 'right' }
  const left = suspects.filter(
    (suspect) =>
      graded.suspects.includes(suspect) || suspectedAnswers(key, suspect).some((wrong) => sameAnswer(wrong, answer)),
  )
  const [only] = left
  if (only === undefined) return { kind: 'unexplained' }
  return left.length === 1 ? { kind: 'settled', suspect: only } : { kind: 'narrowed', suspects: left }
}
