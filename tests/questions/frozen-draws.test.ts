import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { families, versionsOf } from '@/lib/questions/families'
import { freezeDraws, frozenFile, frozenSeeds } from './freeze-draws'

const versions = families.flatMap(versionsOf)

/**
 * What published seeds draw. A failure means that papers drawn again from their seeds would differ: if that is meant,
 * raise the family's version, keep what drew the old one under `earlier`, and freeze the new draws with `npm run freeze`.
 */
describe.each(versions)('$id, version $version', (family) => {
  test(`${frozenSeeds.length} seeds draw the numbers, the answer and the slips that they always have`, () => {
    const file = frozenFile(family)
    expect(existsSync(file), `${file} is missing: npm run freeze`).toBe(true)
    expect(freezeDraws(family)).toStrictEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})

test('every version that was ever frozen can still be drawn', () => {
  const drawable = versions.map((version) => path.basename(frozenFile(version)))
  expect(readdirSync('tests/questions/frozen').sort()).toEqual(drawable.sort())
})
