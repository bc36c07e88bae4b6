import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '@/lib/server/database/embedded-postgres'
import { migrate } from '@/lib/server/database/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; template: string }
  }
}

/** One throw-away server for the whole run (or the one in TEST_DATABASE_URL), with one migrated database to copy from. */
export default async function setUpServer(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, discard: async () => undefined }
    : await startThrowAwayServer()
  const template = `stride_test_${process.pid}_${Date.now()}`
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${template}`)
  const url = new URL(server.url)
  url.pathname = template
  await migrate({ url: url.href, folder: 'prisma/migrations' })
  project.provide('testServer', { url: server.url, template })
  return async () => {
    const { rows } = await admin.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [template])
    for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`)
    await admin.end()
    await server.discard()
  }
}

async function startThrowAwayServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-test-'))
  const server = await startEmbeddedPostgres({ folder, database: 'postgres', durable: false, maxConnections: 200 })
  return {
    url: server.url,
    discard: async () => {
      await server.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
