import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** The lock under which `prisma migrate deploy` works, so that the two exclude each other. */
const lock = 72_707_369

/** As `prisma migrate deploy` creates it. */
const bookkeepingTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }

/**
 * Applies the migrations of `folder` that the database does not have, and returns their names. Script and bookkeeping are
 * one transaction: a kill at any moment leaves a migration either applied and recorded, or neither.
 */
export async function migrate({ url, folder }: { url: string; folder: string }): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url })
  // The statement under way fails too, and that is what is reported.
  client.on('error', () => undefined)
  await client.connect().catch((cause) => {
    throw new Error(`The database on ${client.host}:${client.port} cannot be used: ${cause.message}`, { cause })
  })
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    const applied = await readApplied(client)
    const names: string[] = []
    for (const migration of migrations) {
      const checksum = applied.get(migration.name)
      if (checksum === undefined) {
        await apply(client, migration)
        names.push(migration.name)
      } else if (checksum !== migration.checksum) {
        console.warn(`The migration ${migration.name} was changed after it had been applied to this database.`)
      }
    }
    return names
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => existsSync(path.join(folder, name, 'migration.sql'))).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Checksum by name. */
async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  await client.query('SET client_min_messages = warning')
  await client.query(bookkeepingTable)
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const failed = rows.find((row) => row.finished_at === null)
  if (failed) {
    throw new Error(
      `The migration ${failed.migration_name} failed on this database earlier. Mend it with prisma migrate resolve.`,
    )
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The migration ${name} failed and was undone: ${reason}`, { cause })
  }
}
