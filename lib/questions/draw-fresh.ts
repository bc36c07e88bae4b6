import type { Refusal } from '@/lib/questions/family-definition'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question } from '@/lib/questions/question'
import { drawCodeSeed, shortenSeed } from '@/lib/questions/question-code'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { createRandom } from '@/lib/random/create-random'
import { forkSeed } from '@/lib/random/fork-seed'

/** So many draws in a row that were all seen before mean that little or nothing new is left. */
const tries = 300

type FreshDraw = { kind: 'question'; question: Question } | { kind: 'exhausted' } | Refusal

/** Draws a question with numbers whose fingerprint is not among those seen; throws only for an unknown family. */
export function drawFresh(familyId: string, constraints: unknown, seed: string, seen: ReadonlySet<string>): FreshDraw {
  return drawUnseen(familyId, constraints, seen, (attempt) => forkSeed(seed, `try-${attempt}`))
}

/** As `drawFresh`, under the family's own constraints and from a seed that a short code can hold. */
export function drawFreshCoded(familyId: string, seed: string, seen: ReadonlySet<string>): FreshDraw {
  const random = createRandom(seed)
  return drawUnseen(familyId, {}, seen, () => drawCodeSeed(random))
}

/** As `drawFresh`, from a seed that a long code holds whole: with the constraints, the code draws the question again. */
export function drawFreshForCode(
  familyId: string,
  constraints: unknown,
  seed: string,
  seen: ReadonlySet<string>,
): FreshDraw {
  return drawUnseen(familyId, constraints, seen, (attempt) => shortenSeed(forkSeed(seed, `try-${attempt}`)))
}

function drawUnseen(
  familyId: string,
  constraints: unknown,
  seen: ReadonlySet<string>,
  seedOf: (attempt: number) => string,
): FreshDraw {
  const prepared = preparedFamily(familyId, constraints)
  if (prepared.kind === 'refused') return prepared
  for (let attempt = 0; attempt < tries; attempt++) {
    const seed = seedOf(attempt)
    const parameters = prepared.drawParameters(seed)
    if (seen.has(questionFingerprint({ family: familyId, parameters }))) continue
    return { kind: 'question', question: prepared.draw(seed) }
  }
  return { kind: 'exhausted' }
}
