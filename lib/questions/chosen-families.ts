import { type FamilyId, families, isFamilyId } from '@/lib/questions/families'

/** The families that a form ticks, in the list's order; all of them for "mix", for none, and for unknown ids alone. */
export function chosenFamilies(values: readonly unknown[]): FamilyId[] {
  const ticked = new Set(values.filter((value) => typeof value === 'string' && isFamilyId(value)))
  return families.map((family) => family.id).filter((id) => ticked.size === 0 || ticked.has(id))
}
