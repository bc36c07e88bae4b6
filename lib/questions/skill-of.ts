import { families } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import type { SkillId } from '@/lib/questions/skills'

const skillByFamily = new Map<string, SkillId>(families.map(({ id, skill }: Family) => [id, skill]))

/** What a kind of question trains; null for one that is not known any more. */
export function skillOf(familyId: string): SkillId | null {
  return skillByFamily.get(familyId) ?? null
}
