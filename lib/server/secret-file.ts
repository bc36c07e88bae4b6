import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A new secret: 32 random bytes in base64. */
export function createSecret(): string {
  return randomBytes(32).toString('base64')
}

/**
 * The secret kept in `folder` under `name`, made the first time, readable by its owner alone. Of several processes that
 * make it at once one wins, and all return the winner's.
 */
export async function loadSecretFile(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  const kept = await readSecret(file)
  if (kept) return kept
  await mkdir(folder, { recursive: true })
  const draft = path.join(folder, `${name}.${randomUUID()}`)
  try {
    await writeFile(draft, createSecret(), { mode: 0o600, flush: true })
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(file, 'utf8')
}

async function readSecret(file: string): Promise<string | null> {
  try {
    const secret = await readFile(file, 'utf8')
    await chmod(file, 0o600)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
