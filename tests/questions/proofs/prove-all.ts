import { families } from '@/lib/questions/families'
import { proveFamily } from './prove-family'

/** Proves the keys of every family, or of those named, and prints a line each; the number of families that disagree. */
export function proveAll(only: readonly string[], most: number): number {
  let failed = 0
  for (const family of families) {
    if (only.length > 0 && !only.includes(family.id)) continue
    const { checked, whole, disagreements } = proveFamily(family, most)
    const scope = whole ? 'all numbers' : 'draws'
    console.log(
      `${family.code} ${family.id.padEnd(28)} ${checked.toLocaleString('en-GB').padStart(11)} ${scope}, ${disagreements.length} disagreements`,
    )
    for (const line of disagreements) console.log(`   ${line}`)
    if (disagreements.length > 0) failed++
  }
  return failed
}
