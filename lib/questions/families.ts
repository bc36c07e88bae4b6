import { costFamilies } from '@/lib/questions/cost-families'
import type { Family } from '@/lib/questions/family'
import { fieldFamilies } from '@/lib/questions/field-families'
import { networkFamilies } from '@/lib/questions/network-families'
import { poolingFamilies } from '@/lib/questions/pooling-families'
import { sizeFamilies } from '@/lib/questions/size-families'
import { valueFamilies } from '@/lib/questions/value-families'
import { volumeFamilies } from '@/lib/questions/volume-families'

/** Every kind of question, in the order in which a chooser shows them. */
export const families = [
  ...sizeFamilies,
  ...volumeFamilies,
  ...poolingFamilies,
  ...costFamilies,
  ...valueFamilies,
  ...fieldFamilies,
  ...networkFamilies,
] as const

export type FamilyId = (typeof families)[number]['id']

const familyById: ReadonlyMap<string, Family> = new Map(families.map((family) => [family.id, family]))

export function isFamilyId(text: string): text is FamilyId {
  return familyById.has(text)
}

/** The family with this id, known (`FamilyId`) or as stored; an id that no family has is our mistake and throws. */
export function loadFamily(id: string): Family {
  const family = familyById.get(id)
  if (family === undefined) throw new Error(`There is no question family “${id}”`)
  return family
}

/** The family as it draws in this version; null where it has not come so far. */
export function loadFamilyVersion(id: string, version: number): Family | null {
  const family = loadFamily(id)
  return versionsOf(family).find((one) => one.version === version) ?? null
}

/** A family in all its versions, version 1 first. */
export function versionsOf(family: Family): readonly Family[] {
  return [...family.earlier, family]
}

/** The title to show for a stored family id; the id itself where the family has been taken out since. */
export function familyTitle(id: string): string {
  return familyById.get(id)?.title ?? id
}
