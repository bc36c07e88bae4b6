import pg from 'pg'
import { findParent, processorTime } from '@/scripts/product/processes'

/** Milliseconds of processor time so far: of the server, and of every process of its database. */
export type ProcessorReading = { server: number; database: number }
export type ProcessorMeter = () => Promise<ProcessorReading>

/** A meter for a product whose database runs on this machine. */
export async function meterProcessorTime(serverPid: number, databaseUrl: string): Promise<ProcessorMeter> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  // Whoever answers is a child of the process that holds the whole database together.
  const databasePid = await findParent(rows[0]?.pid ?? 0)
  await client.end()
  return async () => ({ server: await processorTime(serverPid), database: await processorTime(databasePid) })
}
