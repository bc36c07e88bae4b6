import os from 'node:os'
import pg from 'pg'
import { disconnectPrisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { findFreePort } from '@/scripts/free-port.mjs'
import { findBuiltInDatabase, stopBuiltInDatabase } from '@/scripts/product/built-in-database'
import { startProduct } from '@/scripts/product/start-product'
import { withThrowAwayFolder } from '@/scripts/product/throw-away-folder'
import { withBenchDatabase } from './bench-database'
import { measureSittings, measureStages } from './measure-sittings'
import { measureEmptyPages, measureSignIns } from './measure-visits'
import { meterProcessorTime } from './processor-meter'

const secret = 'only the attempts of the bench are signed with this'
/** Sittings that warm the product up and are not counted. */
const warmUp = 200

export type AttemptsBenchOptions = {
  /** Sittings in each measurement. */
  attempts: number
  /** A PostgreSQL server to make a database on for this run; null: the built-in one. */
  serverUrl: string | null
  nodeOptions: readonly string[]
}

/**
 * Sits whole exams of 20 questions over HTTP on the built product and measures wall time and the processor time of the
 * server and of all processes of its database. What the bench itself takes is not counted. Prints tables.
 */
export async function benchAttempts({ attempts, serverUrl, nodeOptions }: AttemptsBenchOptions): Promise<void> {
  await withThrowAwayFolder((dataFolder) =>
    withBenchDatabase(serverUrl, async (databaseUrl) => {
      const port = await findFreePort()
      const product = await startProduct({ port, dataFolder, secret, databaseUrl, nodeOptions })
      try {
        const url = databaseUrl ?? (await findBuiltInDatabase(dataFolder))?.url
        if (!url) throw new Error('The built-in PostgreSQL is not ready.')
        process.env.DATABASE_URL = url
        settleEnvironment({ secret, publicUrl: `http://127.0.0.1:${port}` })
        console.log(
          `Attempts on ${await describeDatabase(url)}; ${os.cpus().length} processors, Node ${process.version}`,
        )

        const meter = await meterProcessorTime([product.pid], url)
        await measureSittings({ ports: [port], meter, attempts: warmUp, connections: 8 })
        console.table([
          await measureSittings({ ports: [port], meter, attempts, connections: 1 }),
          await measureSittings({ ports: [port], meter, attempts, connections: 8 }),
        ])
        console.table(await measureStages({ ports: [port], meter, attempts, connections: 8 }))
        console.table([
          await measureEmptyPages({ port, meter, times: attempts }),
          await measureSignIns({ port, meter, times: 40 }),
        ])
      } finally {
        await disconnectPrisma()
        await product.stop()
        await stopBuiltInDatabase(dataFolder)
      }
    }),
  )
}

async function describeDatabase(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string; fsync: string; commit: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
        current_setting('synchronous_commit') AS commit`,
    )
    return `PostgreSQL ${rows[0]?.version} (fsync ${rows[0]?.fsync}, synchronous_commit ${rows[0]?.commit})`
  } finally {
    await client.end()
  }
}
