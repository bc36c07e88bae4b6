import 'server-only'
import type pg from 'pg'
import { connectionPool } from './prisma'

/**
 * Runs statements of one transaction on one connection, without Prisma's own work around each: for what a whole class
 * does at the same moment. Whatever `work` throws undoes it all.
 */
export async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connectionPool().connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    // Where not even this is possible the connection is gone, and its transaction with it.
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
