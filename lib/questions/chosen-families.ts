import { type FamilyId, families, isFamilyId } from '@/lib/questions/families'

/**
 * The families that a form ticks, one by one or by the whole skill, in the list's order; all of them for none ticked and
 * for unknown ids alone.
 */
export function chosenFamilies(ticked: { families: readonly unknown[]; skills: readonly unknown[] }): FamilyId[] {
  const [single, skills] = [new Set(ticked.families), new Set(ticked.skills)]
  const chosen = families.filter(({ id, skill }) => single.has(id) || skills.has(skill))
  return (chosen.length === 0 ? families : chosen).map(({ id }) => id).filter(isFamilyId)
}
