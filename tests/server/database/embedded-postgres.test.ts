import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/server/database/embedded-postgres'

let folder: string
let users: EmbeddedPostgres[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stride-embedded-'))
  users = []
})
afterEach(async () => {
  for (const user of users) await user.release()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedPostgres> {
  const user = await startEmbeddedPostgres({ folder, database: 'stride', maxConnections: 20 })
  users.push(user)
  return user
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function killServer(): Promise<void> {
  const pidFile = await readFile(path.join(folder, 'data/postmaster.pid'), 'utf8')
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 }, () => resolve(true))
      .once('error', () => resolve(false))
      .once('timeout', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

describe('the built-in PostgreSQL', () => {
  it('starts, keeps its data over a stop, and comes back on the same port', async () => {
    const first = await start()
    expect(first.adopted).toBe(false)
    expect(await ask(first.url, 'SHOW server_version_num')).toEqual([
      { server_version_num: expect.stringMatching(/^18\d{4}$/) },
    ])
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS value')
    await first.release()
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/)

    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }])
  })

  it('is adopted by a second user, and stopped by the last', async () => {
    const [first, second] = [await start(), await start()]
    expect(second).toMatchObject({ adopted: true, url: first.url })
    await first.release()
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.release()
    await expect(ask(second.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/)
  })

  it('can be started by several at once', async () => {
    const all = await Promise.all([start(), start(), start()])
    expect(new Set(all.map((user) => user.url)).size).toBe(1)
    expect(all.filter((user) => !user.adopted)).toHaveLength(1)
  })

  it('listens on this machine only', async () => {
    const port = Number(new URL((await start()).url).port)
    expect(await accepts('127.0.0.1', port)).toBe(true)
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal)
    for (const other of others) expect(await accepts(other?.address ?? '', port)).toBe(false)
  })

  it('is reached by a socket in its data folder, or by the loopback where the path of one would be too long', async () => {
    const { url } = await start()
    expect(new URL(url).searchParams.get('host')).toBe(path.join(folder, 'data'))
    expect(await ask(url, 'SELECT inet_server_addr() AS address')).toEqual([{ address: null }])

    const deep = path.join(folder, 'deep'.repeat(25))
    await mkdir(deep, { recursive: true })
    const user = await startEmbeddedPostgres({ folder: deep, database: 'stride', maxConnections: 20 })
    users.push(user)
    expect(await ask(user.url, 'SELECT inet_server_addr()::text AS address')).toEqual([{ address: '127.0.0.1/32' }])
  })

  it('comes back by itself after it was killed, with everything that was committed', async () => {
    const { url } = await start()
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS value')
    await killServer()
    const read = () => ask(url, 'SELECT value FROM kept')
    expect(await vi.waitFor(read, { timeout: 30_000, interval: 100 })).toEqual([{ value: 42 }])
  })

  it('starts at once after a kill, while the dead server is still being cleared away', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS value')
    await first.release()
    for (let round = 0; round < 3; round += 1) {
      const { url } = await start()
      await killServer()
      expect(await ask((await start()).url, 'SELECT value FROM kept')).toEqual([{ value: 42 }])
      expect(url).toBe(first.url)
    }
  })

  it('is not misled by a stale pid file that names a living stranger', async () => {
    const first = await start()
    await first.release()
    const lines = [process.pid, path.join(folder, 'data'), 0, 1, '', '127.0.0.1', '', 'ready   ', '']
    await writeFile(path.join(folder, 'data/postmaster.pid'), lines.join('\n'))
    expect(await ask((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('starts over where a first start was killed in the middle', async () => {
    await mkdir(path.join(folder, 'new-1-1'))
    await writeFile(path.join(folder, 'new-1-1/PG_VERSION'), '18\n')
    expect(await ask((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('refuses data of another PostgreSQL, in plain words', async () => {
    await mkdir(path.join(folder, 'data'))
    await writeFile(path.join(folder, 'data/PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow('belongs to PostgreSQL 17, and this is PostgreSQL 18')
  })

  it('keeps its password and its data from other accounts', async () => {
    await start()
    expect((await stat(path.join(folder, 'data'))).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(folder, 'data/stride.password'))).mode & 0o777).toBe(0o600)
  })
})
