import { loadFamilyVersion } from '@/lib/questions/families'
import type { Refusal } from '@/lib/questions/family-definition'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question, QuestionRef } from '@/lib/questions/question'

/**
 * Draws a question of a family under constraints as stored or posted; `{}` means the family's own. The same family,
 * version, constraints and seed draw the same question for ever. Refused, in the author's words, where the constraints
 * allow none, whatever the seed; throws only for an unknown family.
 */
export function drawQuestion(
  familyId: string,
  constraints: unknown,
  seed: string,
): { kind: 'question'; question: Question } | Refusal {
  const prepared = preparedFamily(familyId, constraints)
  return prepared.kind === 'refused' ? prepared : { kind: 'question', question: prepared.draw(seed) }
}

/** The question that a stored reference names, from its numbers; null where its family never had that version. */
export function reopenQuestion({ family: familyId, version, seed, parameters }: QuestionRef): Question | null {
  return loadFamilyVersion(familyId, version)?.rebuild(seed, parameters) ?? null
}
