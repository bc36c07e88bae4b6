import { families } from '@/lib/questions/families'
import { type SkillId, skillIds, skills } from '@/lib/questions/skills'

export type SkillGroup = {
  skill: SkillId
  title: string
  families: readonly { id: string; title: string; description: string }[]
}

/** Every kind of question under the skill it trains; a skill without any is left out. */
export function familiesBySkill(): SkillGroup[] {
  return skillIds
    .map((skill) => ({
      skill,
      title: skills[skill].title,
      families: families
        .filter((family) => family.skill === skill)
        .map(({ id, title, description }) => ({ id, title, description })),
    }))
    .filter((group) => group.families.length > 0)
}
