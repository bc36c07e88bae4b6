import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecretFile } from '@/lib/server/secret-file'
import { loadSessionSecret } from '@/lib/server/session-secret'
import { readSettings, type Settings } from '@/lib/server/settings'
import { provideFreshDatabase } from './fresh-database'

provideFreshDatabase()

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stride-secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function settingsOf(variables: Record<string, string>): Settings {
  const result = readSettings({ STRIDE_DATA_DIR: folder, ...variables })
  if (result.kind === 'problem') throw new Error(result.problem)
  return result.settings
}

describe('a secret in the data folder', () => {
  it('is made once, has 256 bits and is readable by its owner alone', async () => {
    const secret = await loadSecretFile(folder, 'name')
    expect(Buffer.from(secret, 'base64')).toHaveLength(32)
    expect(await loadSecretFile(folder, 'name')).toBe(secret)
    expect((await stat(path.join(folder, 'name'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['name'])
  })

  it('is the same for all who make it at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => loadSecretFile(path.join(folder, 'new'), 'name')))
    expect(new Set(secrets).size).toBe(1)
    expect(await readdir(path.join(folder, 'new'))).toEqual(['name'])
  })

  it('is closed again when it was opened to others', async () => {
    await writeFile(path.join(folder, 'name'), 'restored from a backup', { mode: 0o644 })
    expect(await loadSecretFile(folder, 'name')).toBe('restored from a backup')
    expect((await stat(path.join(folder, 'name'))).mode & 0o777).toBe(0o600)
  })
})

describe('the session secret', () => {
  it('is what the environment says, where it says something', async () => {
    const secret = 'x'.repeat(32)
    expect(await loadSessionSecret(settingsOf({ AUTH_SECRET: secret }))).toBe(secret)
    expect(await readdir(folder)).toEqual([])
  })

  it('is kept in the data folder beside the built-in database', async () => {
    const secret = await loadSessionSecret(settingsOf({}))
    expect(await readFile(path.join(folder, 'session-secret'), 'utf8')).toBe(secret)
  })

  it('is shared through a database that serves several processes', async () => {
    const settings = settingsOf({ DATABASE_URL: process.env.DATABASE_URL ?? '' })
    const secrets = await Promise.all(Array.from({ length: 4 }, () => loadSessionSecret(settings)))
    expect(new Set(secrets).size).toBe(1)
    expect(Buffer.from(secrets[0] ?? '', 'base64')).toHaveLength(32)
    expect(await readdir(folder)).toEqual([])
  })
})
