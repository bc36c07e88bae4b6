import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { families } from '@/lib/questions/families'
import { freezeDraws, frozenFile, frozenSeeds } from './freeze-draws'

/**
 * What published seeds draw. A failure means that papers drawn again from their seeds would differ: if that is meant,
 * raise the family's version and freeze its draws anew with `npm run freeze`.
 */
describe.each(families)('$id, version $version', (family) => {
  test(`${frozenSeeds.length} seeds draw the numbers, the answer and the slips that they always have`, () => {
    const file = frozenFile(family)
    expect(existsSync(file), `${file} is missing: npm run freeze`).toBe(true)
    expect(freezeDraws(family)).toStrictEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
