import { loadFamily, loadFamilyVersion } from '@/lib/questions/families'
import type { PreparedFamily } from '@/lib/questions/family'
import type { Refusal } from '@/lib/questions/family-definition'

/** A bank has some tens of items; beyond this many sets of constraints the oldest is forgotten. */
const kept = 500

const prepared = new Map<string, PreparedFamily | Refusal>()

/**
 * A family prepared under constraints, in its present version where none is named. Preparing looks through the numbers that
 * the constraints allow, which takes far longer than a draw, so the same constraints are prepared once. Throws for an
 * unknown family or version.
 */
export function preparedFamily(
  familyId: string,
  constraints: unknown,
  version = loadFamily(familyId).version,
): PreparedFamily | Refusal {
  const name = `${familyId} ${version} ${JSON.stringify(constraints)}`
  const known = prepared.get(name)
  if (known) return known
  const family = loadFamilyVersion(familyId, version)
  if (family === null) throw new Error(`The question family “${familyId}” has no version ${version}`)
  const made = family.prepare(constraints)
  const [oldest] = prepared.keys()
  if (prepared.size >= kept && oldest !== undefined) prepared.delete(oldest)
  prepared.set(name, made)
  return made
}
