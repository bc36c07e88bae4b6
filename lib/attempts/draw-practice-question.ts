import { drawFreshCoded } from '@/lib/questions/draw-fresh'
import type { FamilyId } from '@/lib/questions/families'
import type { Question } from '@/lib/questions/question'
import { createRandom } from '@/lib/random/create-random'
import { forkSeed } from '@/lib/random/fork-seed'

export type PracticeSession = {
  families: readonly FamilyId[]
  seed: string
  /** What was asked so far, oldest first. */
  asked: readonly { family: string; fingerprint: string }[]
}

/**
 * The next question of a practice session: a family other than the last one where there is a choice, and numbers that
 * the session has not seen. `exhausted` when every family has run out of new numbers.
 */
export function drawPracticeQuestion(
  session: PracticeSession,
): { kind: 'question'; question: Question } | { kind: 'exhausted' } {
  const seed = forkSeed(session.seed, `question-${session.asked.length + 1}`)
  const seen = new Set(session.asked.map((question) => question.fingerprint))
  const last = session.asked.at(-1)?.family
  const order = createRandom(seed).shuffle(session.families)
  for (const family of [...order.filter((id) => id !== last), ...order.filter((id) => id === last)]) {
    const drawn = drawFreshCoded(family, forkSeed(seed, family), seen)
    if (drawn.kind === 'question') return drawn
  }
  return { kind: 'exhausted' }
}
