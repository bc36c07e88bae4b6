import { convParameters } from '@/lib/questions/families/conv-parameters'
import { denseWeights } from '@/lib/questions/families/dense-weights'
import { doesItFit } from '@/lib/questions/families/does-it-fit'
import { findPadding } from '@/lib/questions/families/find-padding'
import { findStride } from '@/lib/questions/families/find-stride'
import { generalSize } from '@/lib/questions/families/general-size'
import { outputCell } from '@/lib/questions/families/output-cell'
import { outputVolume } from '@/lib/questions/families/output-volume'
import { paddedUnitStride } from '@/lib/questions/families/padded-unit-stride'
import { poolingSize } from '@/lib/questions/families/pooling-size'
import { samePadding } from '@/lib/questions/families/same-padding'
import { validUnitStride } from '@/lib/questions/families/valid-unit-stride'
import type { Family } from '@/lib/questions/family'

/** Every kind of question, easy to hard, in the order in which a chooser shows them. */
export const families = [
  validUnitStride,
  paddedUnitStride,
  generalSize,
  doesItFit,
  samePadding,
  findStride,
  findPadding,
  poolingSize,
  outputVolume,
  denseWeights,
  convParameters,
  outputCell,
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

/** The title to show for a stored family id; the id itself where the family has been taken out since. */
export function familyTitle(id: string): string {
  return familyById.get(id)?.title ?? id
}
