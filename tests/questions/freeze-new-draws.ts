import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { families, versionsOf } from '@/lib/questions/families'
import { freezeDraws, frozenFile } from './freeze-draws'

/** Freezes the draws of every family that has none for its version yet; what is frozen already is never overwritten. */
export function freezeNewDraws(): void {
  for (const family of families.flatMap(versionsOf)) {
    const file = frozenFile(family)
    if (existsSync(file)) continue
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(freezeDraws(family), null, 2)}\n`)
    console.log(`Frozen: ${path.basename(file)}`)
  }
}
