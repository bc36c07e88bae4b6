import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { openClusterFolder } from './cluster-folder'
import { loadPostgresPrograms } from './postgres-programs'
import { ensurePostmaster, findSocketFolder, stopPostmaster } from './postmaster'

/** Everyone who uses the server holds this lock shared: whoever can take it alone is the last. */
const usersLock = 815_001

/**
 * `release` stops the server unless others use it. A process that is killed releases nothing: its server keeps running,
 * and the next start adopts it.
 */
export type EmbeddedPostgres = { url: string; adopted: boolean; release: () => Promise<void> }

export type EmbeddedPostgresOptions = {
  folder: string
  database: string
  /** False for throw-away servers: faster, and lost with the machine. */
  durable?: boolean
  maxConnections?: number
}

/** Starts or adopts the PostgreSQL server in a folder, and brings it back should it be killed meanwhile. */
export async function startEmbeddedPostgres({
  folder,
  database,
  durable = true,
  maxConnections = 50,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const programs = await loadPostgresPrograms()
  const { data, password } = await openClusterFolder(programs, folder, durable)
  const ensure = () => ensurePostmaster(programs, data, { durable, maxConnections })
  const addressOf = (port: number, name: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`
  const bestAddressOf = async (port: number, name: string) => {
    const folder = await findSocketFolder(data, port)
    return addressOf(port, name) + (folder === null ? '' : `?host=${encodeURIComponent(folder)}`)
  }

  let released = false
  let recovery = Promise.resolve()
  const onLoss = () => {
    recovery = bringBack()
  }
  const join = async () => {
    for (let attempt = 1; ; attempt += 1) {
      const server = await ensure()
      try {
        const client = await connectAsUser(addressOf(server.port, 'postgres'))
        client.once('end', onLoss)
        return { ...server, client }
      } catch (error) {
        // Between finding the server and joining it, its last user may have stopped it.
        if (attempt === 5) throw error
        await delay(200)
      }
    }
  }
  const bringBack = async () => {
    while (!released) {
      try {
        membership = await join()
        return
      } catch (error) {
        console.error('The built-in PostgreSQL is down and does not come back:', error)
        await delay(2_000)
      }
    }
  }

  let membership = await join()
  await createDatabase(membership.client, database)
  return {
    url: await bestAddressOf(membership.port, database),
    adopted: membership.adopted,
    release: async () => {
      if (released) return
      released = true
      await recovery
      const { client } = membership
      client.off('end', onLoss)
      const last = await isLastUser(client)
      await client.end().catch(() => undefined)
      if (last) await stopPostmaster(programs, data)
    },
  }
}

async function connectAsUser(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, keepAlive: true })
  // A lost connection is told by 'end'; without a listener 'error' would end the process.
  client.on('error', () => undefined)
  await client.connect()
  await client.query('SELECT pg_advisory_lock_shared($1)', [usersLock])
  return client
}

async function isLastUser(client: pg.Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [usersLock])
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [usersLock])
    return rows[0]?.alone === true
  } catch {
    // The server is gone or going: there is nothing to stop.
    return false
  }
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (rowCount) return
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`).catch((error: pg.DatabaseError) => {
    // Another process created it a moment ago.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}
