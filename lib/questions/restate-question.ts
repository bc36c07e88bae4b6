import type { ConventionId } from '@/lib/questions/conventions'
import { loadFamilyVersion } from '@/lib/questions/families'
import type { Question, QuestionRef } from '@/lib/questions/question'

/**
 * The same numbers asked under another convention, with the answer that follows there; null where the family is not asked
 * under it.
 */
export function restateQuestion(
  { family: id, version, seed, parameters }: QuestionRef,
  convention: ConventionId,
): Question | null {
  const family = loadFamilyVersion(id, version)
  if (family === null || family.conventions.length < 2 || !family.conventions.includes(convention)) return null
  return family.rebuild(seed, { ...parameters, convention })
}
