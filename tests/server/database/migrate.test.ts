import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { migrate } from '@/lib/server/database/migrate'
import { createDatabase } from '../fresh-database'

const committed = 'prisma/migrations'
const firstName = '20261122000000_first'
const names = (await readdir(committed)).filter((name) => /^\d{14}_/.test(name)).sort()

let folder: string
let url: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stride-migrations-'))
  await cp(committed, folder, { recursive: true })
  url = await createDatabase('empty')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name))
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

const readBook = () => ask('SELECT * FROM _prisma_migrations ORDER BY migration_name')

describe('migrate', () => {
  it('applies the committed migrations once and keeps the book as Prisma does', async () => {
    expect(await migrate({ url, folder })).toEqual(names)
    expect(await migrate({ url, folder })).toEqual([])
    const script = await readFile(path.join(committed, firstName, 'migration.sql'))
    const book = await readBook()
    expect(book).toHaveLength(names.length)
    expect(book.slice(0, 1)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(script).digest('hex'),
        finished_at: expect.any(Date),
        migration_name: firstName,
        logs: null,
        rolled_back_at: null,
        started_at: expect.any(Date),
        applied_steps_count: 1,
      },
    ])
  })

  it('applies only what is new', async () => {
    await migrate({ url, folder })
    await addMigration('29990101000000_later', 'CREATE TABLE later (id INT)')
    expect(await migrate({ url, folder })).toEqual(['29990101000000_later'])
  })

  it('lets several processes start at once', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, folder })))
    expect(runs.flat()).toEqual(names)
    expect(await readBook()).toHaveLength(names.length)
  })

  it('undoes the whole of a migration that fails, and says which it was', async () => {
    await addMigration('29990101000000_broken', 'CREATE TABLE half (id INT); SELECT 1 / 0;')
    await expect(migrate({ url, folder })).rejects.toThrow(
      'The migration 29990101000000_broken failed and was undone: division by zero',
    )
    expect(await ask("SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
    expect((await readBook()).map((row) => row.migration_name)).toEqual(names)
    await writeFile(path.join(folder, '29990101000000_broken/migration.sql'), 'CREATE TABLE half (id INT)')
    expect(await migrate({ url, folder })).toEqual(['29990101000000_broken'])
  })

  it('leaves nothing of a migration whose connection dies in the middle', async () => {
    await addMigration('29990101000000_slow', 'CREATE TABLE half (id INT); SELECT pg_sleep(30);')
    const dying = expect(migrate({ url, folder })).rejects.toThrow('terminat')
    await vi.waitFor(
      async () => {
        const killed = await ask(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event = 'PgSleep'`,
        )
        expect(killed).toHaveLength(1)
      },
      { timeout: 20_000 },
    )
    await dying
    expect(await ask("SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
    expect(await readBook()).toHaveLength(names.length)
  })

  it('waits for a Prisma command that works on the same database', async () => {
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query('SELECT pg_advisory_lock(72707369)')
    let done = false
    const running = migrate({ url, folder }).then(() => {
      done = true
    })
    await vi.waitFor(async () => {
      expect(await ask("SELECT 1 AS waits FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).toHaveLength(1)
    })
    expect(done).toBe(false)
    await other.end()
    await running
    expect(await readBook()).toHaveLength(names.length)
  })

  it('refuses a database on which a migration of Prisma had failed', async () => {
    await migrate({ url, folder })
    await ask(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ('1', '2', '29990101000000_x', now())`,
    )
    await expect(migrate({ url, folder })).rejects.toThrow('29990101000000_x failed on this database earlier')
  })

  it('says which server it cannot reach, and keeps the password to itself', async () => {
    const refused = migrate({ url: 'postgresql://stride:hidden@127.0.0.1:1/stride', folder })
    await expect(refused).rejects.toThrow(
      /^The database on 127\.0\.0\.1:1 cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1$/,
    )
  })

  it('warns when an applied migration was changed', async () => {
    await migrate({ url, folder })
    await writeFile(path.join(folder, firstName, 'migration.sql'), 'SELECT 1')
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    expect(await migrate({ url, folder })).toEqual([])
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(`${firstName} was changed`))
    warn.mockRestore()
  })
})
