import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { type PostgresPrograms, sharedFolder } from './postgres-programs'
import { canAnyoneEnter, giveToUnprivileged, isRoot, runUnprivileged } from './run-unprivileged'

/** A database cluster on disk: `data` is PostgreSQL's own folder, `password` that of its user `postgres`. */
export type ClusterFolder = { data: string; password: string }

const major = '18'
const scratchPrefix = 'new-'
const scratchLifetime = 5 * 60_000

/** Opens the cluster in `folder`, and creates it the first time. Not `durable`: faster, and lost with the machine. */
export async function openClusterFolder(
  programs: PostgresPrograms,
  folder: string,
  durable: boolean,
): Promise<ClusterFolder> {
  const home = await findHome(path.resolve(folder))
  await giveToUnprivileged(home)
  const data = path.join(home, 'data')
  if ((await readVersion(data)) === null) await createCluster(programs, home, durable)
  const version = await readVersion(data)
  if (version !== major) {
    throw new Error(`The database in ${folder} belongs to PostgreSQL ${version}, and this is PostgreSQL ${major}.`)
  }
  return { data, password: await readFile(path.join(data, 'stride.password'), 'utf8') }
}

async function readVersion(data: string): Promise<string | null> {
  try {
    return (await readFile(path.join(data, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ENOENT':
        return null
      case 'EACCES':
        throw new Error(`The database in ${data} belongs to another user of this machine: start as that user.`)
    }
    throw error
  }
}

/** Usually `folder` itself. In a folder closed to the unprivileged account it is a link to one that is open. */
async function findHome(folder: string): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true })
  const present = await stat(folder).catch(() => null)
  if (present) return realpath(folder)
  if (!isRoot || (await canAnyoneEnter(path.dirname(folder)))) {
    await mkdir(folder, { recursive: true })
    return folder
  }
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
  const home = await mkdtemp(path.join(sharedFolder, 'data-'))
  await symlink(home, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rmdir(home)
    if (error.code !== 'EEXIST') throw error
  })
  return realpath(folder)
}

/** Works beside the final folder and renames at the end, so that a killed first start leaves nothing half made. */
async function createCluster({ initdb }: PostgresPrograms, home: string, durable: boolean): Promise<void> {
  await removeScratch(home)
  const scratch = path.join(home, `${scratchPrefix}${randomUUID()}`)
  const passwordFile = `${scratch}.password`
  await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
  await giveToUnprivileged(passwordFile)
  const made = await runUnprivileged(initdb, [
    `--pgdata=${scratch}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  if (made.succeeded) {
    await rename(passwordFile, path.join(scratch, 'stride.password'))
    // Another start may have been first: then its cluster is there, and rename refuses.
    await rename(scratch, path.join(home, 'data')).catch(() => undefined)
  }
  await rm(scratch, { recursive: true, force: true })
  await rm(passwordFile, { force: true })
  if ((await readVersion(path.join(home, 'data'))) === null) {
    throw new Error(
      `The built-in PostgreSQL could not create its database. It needs glibc 2.27 or newer; elsewhere, set DATABASE_URL. ${made.output}`,
    )
  }
}

async function removeScratch(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(scratchPrefix)) continue
    const { mtimeMs } = await stat(path.join(home, name))
    if (Date.now() - mtimeMs > scratchLifetime) await rm(path.join(home, name), { recursive: true, force: true })
  }
}
