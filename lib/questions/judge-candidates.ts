import type { Answer } from '@/lib/questions/answer'
import { answerDigest } from '@/lib/questions/answer-digest'
import type { Candidates } from '@/lib/questions/candidates'
import type { FamilyDefinition, Parameters, Variant } from '@/lib/questions/family-definition'
import { sameAnswer } from '@/lib/questions/same-answer'
import { exposesAll, type SlipRule, separatesAll } from '@/lib/questions/slip-rule'

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
): (index: number) => Verdict {
  const ruleOf = new Map(definition.slips.map((rule) => [rule.misconception, rule]))
  const verdicts: readonly Verdict[] = [-1, 0, 1].flatMap((variant) =>
    Array.from({ length: topMerit + 1 }, (_, merit) => ({ variant, merit })),
  )

  function targetedRules(parameters: P): SlipRule<P>[] {
    return definition.targets(parameters).map((id) => {
      const rule = ruleOf.get(id)
      if (rule === undefined) throw new Error(`${definition.id} targets ${id} without a rule for it`)
      return rule
    })
  }

  /** The verdict as its place in `verdicts`. */
  function judge(index: number): number {
    const parameters = candidates.at(index)
    const variant = variants.findIndex(({ admits }) => admits(parameters))
    if (variant < 0) return 0
    const correct = definition.correct(parameters)
    const rules = targetedRules(parameters)
    if (!exposesAll(rules, parameters, correct)) return 0
    const separates = separatesAll(rules, parameters) ? sixths + 1 : 0
    const merit = separates + Math.floor(sixths * shareTold(definition.slips, parameters, correct))
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
function shareTold<P>(rules: readonly SlipRule<P>[], parameters: P, correct: Answer): number {
  const given: { answer: Answer; digest: number; rule: number; isLikeliest: boolean }[] = []
  for (const [rule, { answers }] of rules.entries()) {
    for (const [place, answer] of answers(parameters).entries()) {
      if (sameAnswer(answer, correct)) continue
      given.push({ answer, digest: answerDigest(answer), rule, isLikeliest: place === 0 })
    }
  }
  const likeliest = given.filter(({ isLikeliest }) => isLikeliest)
  const told = likeliest.filter((one) =>
    given.every(
      (other) => other.rule === one.rule || other.digest !== one.digest || !sameAnswer(other.answer, one.answer),
    ),
  )
  return likeliest.length === 0 ? 0 : told.length / likeliest.length
}
