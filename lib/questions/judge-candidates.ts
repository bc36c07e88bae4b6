import type { Answer } from '@/lib/questions/answer'
import { answerDigest } from '@/lib/questions/answer-digest'
import type { Candidates } from '@/lib/questions/candidates'
import type { FamilyDefinition, Parameters, Variant } from '@/lib/questions/family-definition'
import { sameAnswer } from '@/lib/questions/same-answer'
import { exposes, separatesAll } from '@/lib/questions/slip-rule'

/**
 * `variant`: the place of the variant that a set of numbers can be drawn for, -1 for none. `merit`: how well these numbers
 * tell wrong ideas apart, from 0 to `topMerit`.
 */
export type Verdict = { variant: number; merit: number }

/** Wrong ideas whose answer nothing else explains, in sixths; numbers on which the targeted ones differ come first. */
const sixths = 6
export const topMerit = 2 * sixths + 1

/** The merit of numbers on which the targeted ideas differ, and two thirds of all ideas are told from all others. */
export const goodMerit = sixths + 1 + 4

/** Candidates whose verdicts are remembered; more would take memory that many small draws do not earn back. */
const mostRemembered = 1 << 18

/** Judges candidates by number. A verdict follows from the numbers alone, so remembering it changes nothing but the time. */
export function judgeCandidates<Id extends string, C, P extends Parameters>(
  definition: FamilyDefinition<Id, C, P>,
  candidates: Candidates<P>,
  variants: readonly Variant<P>[],
  isWanted: (parameters: P) => boolean,
): (index: number) => Verdict {
  const placeOf = new Map(definition.slips.map(({ misconception }, place) => [misconception, place]))
  const verdicts: readonly Verdict[] = [-1, 0, 1].flatMap((variant) =>
    Array.from({ length: topMerit + 1 }, (_, merit) => ({ variant, merit })),
  )

  /** The places of the targeted rules. */
  function targeted(parameters: P): number[] {
    return definition.targets(parameters).map((id) => {
      const place = placeOf.get(id)
      if (place === undefined) throw new Error(`${definition.id} targets ${id} without a rule for it`)
      return place
    })
  }

  /** The verdict as its place in `verdicts`. */
  function judge(index: number): number {
    const parameters = candidates.at(index)
    const variant = variants.findIndex(({ admits }) => admits(parameters))
    if (variant < 0 || !isWanted(parameters)) return 0
    const correct = definition.correct(parameters)
    // Each rule is asked once, and those that are not targeted only where the numbers can be drawn.
    const answered: (readonly Answer[] | undefined)[] = []
    const targets: (readonly Answer[])[] = []
    for (const place of targeted(parameters)) {
      const answers = definition.slips[place]?.answers(parameters) ?? []
      if (!exposes(answers, correct)) return 0
      answered[place] = answers
      targets.push(answers)
    }
    const separates = separatesAll(targets) ? sixths + 1 : 0
    const all = definition.slips.map(({ answers }, place) => answered[place] ?? answers(parameters))
    const merit = separates + Math.floor(sixths * shareTold(all, correct))
    return (variant + 1) * (topMerit + 1) + merit
  }

  const remembered = candidates.count <= mostRemembered ? new Uint8Array(candidates.count) : null
  return (index) => {
    // 0 in memory means not judged yet.
    const known = remembered?.[index] || judge(index) + 1
    if (remembered !== null) remembered[index] = known
    return verdicts[known - 1] as Verdict
  }
}

/** Of the wrong ideas that show on these numbers, the share whose likeliest answer no other idea gives. */
function shareTold(answered: readonly (readonly Answer[])[], correct: Answer): number {
  const given: { answer: Answer; digest: number; rule: number; isLikeliest: boolean }[] = []
  for (let rule = 0; rule < answered.length; rule++) {
    const answers = answered[rule] as readonly Answer[]
    for (let place = 0; place < answers.length; place++) {
      const answer = answers[place] as Answer
      if (sameAnswer(answer, correct)) continue
      given.push({ answer, digest: answerDigest(answer), rule, isLikeliest: place === 0 })
    }
  }
  let likeliest = 0
  let told = 0
  for (const one of given) {
    if (!one.isLikeliest) continue
    likeliest++
    const isTold = given.every(
      (other) => other.rule === one.rule || other.digest !== one.digest || !sameAnswer(other.answer, one.answer),
    )
    if (isTold) told++
  }
  return likeliest === 0 ? 0 : told / likeliest
}
