import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/generated/client'

type Connection = { pool: pg.Pool; client: PrismaClient }

// The bundles that Next makes are separate modules in one process; they meet in the global object.
const shared = globalThis as typeof globalThis & { strideConnection?: Connection }

/** The client of this process. Connects to DATABASE_URL when it is first asked. */
export function prisma(): PrismaClient {
  return connection().client
}

/** The connections under `prisma()`, for the few statements that must cost as little as possible. */
export function connectionPool(): pg.Pool {
  return connection().pool
}

/** A connection apart from the pool, for whoever listens on it; not yet connected. */
export function openConnection(): pg.Client {
  return new pg.Client({ connectionString: databaseAddress(), keepAlive: true, connectionTimeoutMillis: 5_000 })
}

export async function disconnectPrisma(): Promise<void> {
  const open = shared.strideConnection
  delete shared.strideConnection
  await open?.client.$disconnect()
  await open?.pool.end()
}

function connection(): Connection {
  shared.strideConnection ??= connect()
  return shared.strideConnection
}

function databaseAddress(): string {
  const address = process.env.DATABASE_URL
  if (!address) throw new Error('DATABASE_URL must be set before the database is used.')
  return address
}

function connect(): Connection {
  const pool = new pg.Pool({ connectionString: databaseAddress() })
  // An idle connection that the server closed: the pool has dropped it already and opens another when asked.
  pool.on('error', () => undefined)
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() })
  return { pool, client: new PrismaClient({ adapter }) }
}

const preparedStatements = 500

/**
 * The server plans a named statement once per connection. Lists of varying length make ever new statements: beyond the
 * limit they stay unnamed, so that memory stays bounded.
 */
function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size === preparedStatements) return ''
    const name = `stride_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
