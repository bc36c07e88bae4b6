import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { disconnectPrisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'

let copies = 0

/** Gives a test file a migrated database of its own, which `prisma()` reaches from `beforeAll` on. */
export function provideFreshDatabase(): void {
  beforeAll(async () => {
    process.env.DATABASE_URL = await createDatabase('migrated')
    settleEnvironment({ secret: 'a secret of the tests, long enough', publicUrl: 'http://localhost:3000' })
  })
  afterAll(disconnectPrisma)
}

/** Makes a new database on the server of this test run and returns its address; the run drops it at its end. */
export async function createDatabase(content: 'migrated' | 'empty'): Promise<string> {
  const { url, template } = inject('testServer')
  copies += 1
  const name = `${template}_${process.pid}_${copies}`
  const source = content === 'migrated' ? template : 'template0'
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY WAL_LOG`)
  await admin.end()
  const address = new URL(url)
  address.pathname = name
  return address.href
}
