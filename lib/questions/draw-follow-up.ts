import { families, loadFamily } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question, QuestionRef } from '@/lib/questions/question'
import { drawCodeSeed } from '@/lib/questions/question-code'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { sameAnswer } from '@/lib/questions/same-answer'
import { misconceptionsOf, type Suspect } from '@/lib/questions/suspect'
import { suspectedAnswers } from '@/lib/questions/suspected-answers'
import { createRandom } from '@/lib/random/create-random'

/** Draws looked at in each family; where two ideas can be told apart at all, some tens show it. */
const tries = 60

/** `separates`: the suspects that a wrong answer to the question can settle on; the others give the same or none. */
export type FollowUp = { question: Question; separates: Suspect[] }

/**
 * A question after one whose wrong answer left several suspects: its numbers make every suspect answer differently, and
 * none of them rightly. It comes from the same family, under the same convention; only where that cannot tell all of them
 * apart, from another family that knows these ideas. Else it tells apart as many as can be, and is null for fewer than one.
 */
export function drawFollowUp(
  asked: Pick<QuestionRef, 'family' | 'parameters'>,
  constraints: unknown,
  suspects: readonly Suspect[],
  seed: string,
): FollowUp | null {
  const family = loadFamily(asked.family)
  const own = bestOf(family, constraints, asked, suspects, seed)
  if (own !== null && own.separates.length === suspects.length) return own
  let best = own
  for (const other of kindred(family, suspects)) {
    const found = bestOf(other, {}, null, suspects, seed)
    if (found !== null && found.separates.length > (best?.separates.length ?? 0)) best = found
    if (best?.separates.length === suspects.length) break
  }
  return best
}

/** Other families with a rule for every one of these ideas, those of the same skill first. */
function kindred({ id, skill }: Family, suspects: readonly Suspect[]): Family[] {
  const ideas = suspects.flatMap(misconceptionsOf)
  const all: readonly Family[] = families
  const knowing = all.filter((other) => other.id !== id && ideas.every((idea) => other.misconceptions.includes(idea)))
  return [...knowing.filter((other) => other.skill === skill), ...knowing.filter((other) => other.skill !== skill)]
}

function bestOf(
  family: Family,
  constraints: unknown,
  asked: Pick<QuestionRef, 'family' | 'parameters'> | null,
  suspects: readonly Suspect[],
  seed: string,
): FollowUp | null {
  const prepared = preparedFamily(family.id, constraints)
  if (prepared.kind === 'refused') return null
  const { convention = null } = asked?.parameters ?? {}
  const askedPrint = asked === null ? null : questionFingerprint(asked)
  const random = createRandom(seed)
  let best: FollowUp | null = null
  for (let attempt = 0; attempt < tries; attempt++) {
    const forked = drawCodeSeed(random)
    const drawn = prepared.drawParameters(forked)
    const parameters = convention === null || family.conventions.length === 1 ? drawn : { ...drawn, convention }
    if (questionFingerprint({ family: family.id, parameters }) === askedPrint) continue
    const question = family.rebuild(forked, parameters)
    const separates = separated(family, question, suspects)
    if (separates.length > (best?.separates.length ?? 0)) best = { question, separates }
    if (separates.length === suspects.length) break
  }
  return best
}

/** The suspects whose likeliest answer is wrong and explained by no other one. */
function separated(family: Family, { ref, key }: Question, suspects: readonly Suspect[]): Suspect[] {
  const answers = suspects.map((suspect) => suspectedAnswers(key, suspect))
  const alone = suspects.filter((_, place) => {
    const likeliest = answers[place]?.[0]
    if (likeliest === undefined) return false
    return answers.every((others, other) => other === place || !others.some((answer) => sameAnswer(answer, likeliest)))
  })
  if (alone.length === 0) return []
  // The key has lost answers that are right; who is likeliest to answer rightly here shows nothing.
  const rules = family.wrongAnswers(ref.parameters)
  return alone.filter((suspect) => {
    const likeliest = rules.find(({ misconception }) => misconception === suspect)
    return likeliest === undefined || !sameAnswer(likeliest.answer, key.correct)
  })
}
