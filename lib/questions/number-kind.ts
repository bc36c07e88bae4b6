import { skillOf } from '@/lib/questions/skill-of'
import type { SkillId } from '@/lib/questions/skills'

/** What numbers a kind of question asks for: small whole ones, whole ones of any size, or fractions too. */
export type NumberKind = 'whole' | 'large' | 'any'

const bySkill: Record<SkillId, NumberKind> = {
  'output-size': 'whole',
  padding: 'whole',
  fit: 'whole',
  volumes: 'large',
  backwards: 'whole',
  pooling: 'any',
  parameters: 'large',
  cost: 'any',
  values: 'any',
  'dilated-transposed': 'whole',
  'receptive-field': 'whole',
  networks: 'large',
}

/** It goes by the family alone, never by the drawn numbers, so that it tells nothing of the answer. */
export function numberKindOf(familyId: string): NumberKind {
  const skill = skillOf(familyId)
  return skill === null ? 'any' : bySkill[skill]
}
