import type { Candidates } from '@/lib/questions/candidates'
import type { FamilyDefinition, Parameters, Variant } from '@/lib/questions/family-definition'
import { exposesAll, type SlipRule, separatesAll } from '@/lib/questions/slip-rule'

/** `variant`: the place of the variant that a set of numbers can be drawn for, -1 for none. */
export type Verdict = { variant: number; separates: boolean }

/** Candidates whose verdicts are remembered; more would take memory that many small draws do not earn back. */
const mostRemembered = 1 << 18

/** Judges candidates by number. A verdict follows from the numbers alone, so remembering it changes nothing but the time. */
export function judgeCandidates<Id extends string, C, P extends Parameters>(
  definition: FamilyDefinition<Id, C, P>,
  candidates: Candidates<P>,
  variants: readonly Variant<P>[],
): (index: number) => Verdict {
  const ruleOf = new Map(definition.slips.map((rule) => [rule.misconception, rule]))
  const verdicts: readonly Verdict[] = [-1, 0, 1].flatMap((variant) => [
    { variant, separates: false },
    { variant, separates: true },
  ])

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
    const rules = targetedRules(parameters)
    if (!exposesAll(rules, parameters, definition.correct(parameters))) return 0
    return 2 * (variant + 1) + (separatesAll(rules, parameters) ? 1 : 0)
  }

  const remembered = candidates.count <= mostRemembered ? new Uint8Array(candidates.count) : null
  return (index) => {
    // 0 in memory means not judged yet.
    const known = remembered?.[index] || judge(index) + 1
    if (remembered !== null) remembered[index] = known
    return verdicts[known - 1] as Verdict
  }
}
