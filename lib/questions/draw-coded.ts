import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question } from '@/lib/questions/question'
import type { QuestionCode } from '@/lib/questions/question-code'
import { restateQuestion } from '@/lib/questions/restate-question'

/**
 * The question that a short code names, in the version of its family that drew it; null where the family is not asked under
 * the code's convention.
 */
export function drawCoded({ family, version, seed, convention }: Extract<QuestionCode, { kind: 'drawn' }>) {
  const prepared = preparedFamily(family, {}, version)
  if (prepared.kind === 'refused') throw new Error(`${family}: ${prepared.problem}`)
  const question: Question = prepared.draw(seed)
  return convention === null ? question : restateQuestion(question.ref, convention)
}
