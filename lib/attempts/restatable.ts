import type { Slot } from '@/lib/attempts/attempt'
import type { ConventionId } from '@/lib/questions/conventions'
import { isFamilyId, loadFamilyVersion } from '@/lib/questions/families'

/**
 * The conventions under which the last question of a session can be asked again with the same numbers; none that it has
 * been asked under in this session.
 */
export function restatable(slots: readonly Slot[]): ConventionId[] {
  const last = slots.at(-1)
  if (!last || last.grade === null || !isFamilyId(last.family)) return []
  const { conventions = [] } = loadFamilyVersion(last.family, last.version) ?? {}
  if (conventions.length < 2) return []
  const asked = slots
    .filter(({ family, seed }) => family === last.family && seed === last.seed)
    .map(({ prompt }) => prompt.convention)
  return conventions.filter((convention) => !asked.includes(convention))
}
