import pg from 'pg'
import { findBuiltInDatabase } from '@/scripts/product/built-in-database'

/** Runs one statement in the database of the product under test, for what no page offers (another clock, a marked key). */
export async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: await databaseAddress() })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** DATABASE_URL where the product runs on a server of its own, else the built-in one below STRIDE_DATA_DIR. */
async function databaseAddress(): Promise<string> {
  const { DATABASE_URL, STRIDE_DATA_DIR } = process.env
  if (DATABASE_URL) return DATABASE_URL
  const builtIn = STRIDE_DATA_DIR ? await findBuiltInDatabase(STRIDE_DATA_DIR) : null
  if (!builtIn) throw new Error('Set STRIDE_DATA_DIR (or DATABASE_URL) to what the product under test uses.')
  return builtIn.url
}
