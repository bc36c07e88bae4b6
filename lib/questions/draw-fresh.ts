import type { Refusal } from '@/lib/questions/family-definition'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { forkSeed } from '@/lib/random/fork-seed'

/** So many draws in a row that were all seen before mean that little or nothing new is left. */
const tries = 300

/** Draws a question with numbers whose fingerprint is not among those seen; throws only for an unknown family. */
export function drawFresh(
  familyId: string,
  constraints: unknown,
  seed: string,
  seen: ReadonlySet<string>,
): { kind: 'question'; question: Question } | { kind: 'exhausted' } | Refusal {
  const prepared = preparedFamily(familyId, constraints)
  if (prepared.kind === 'refused') return prepared
  for (let attempt = 0; attempt < tries; attempt++) {
    const forked = forkSeed(seed, `try-${attempt}`)
    const parameters = prepared.drawParameters(forked)
    if (seen.has(questionFingerprint({ family: familyId, parameters }))) continue
    return { kind: 'question', question: prepared.draw(forked) }
  }
  return { kind: 'exhausted' }
}
