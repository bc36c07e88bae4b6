import pg from 'pg'
import { findParent, processorTime } from '@/scripts/product/processes'

/** Milliseconds of processor time so far: of all servers together, and of every process of its database. */
export type ProcessorReading = { server: number; database: number }
export type ProcessorMeter = () => Promise<ProcessorReading>

/** A meter for a product, in one process or several, whose database runs on this machine. */
export async function meterProcessorTime(serverPids: readonly number[], databaseUrl: string): Promise<ProcessorMeter> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  // Whoever answers is a child of the process that holds the whole database together.
  const databasePid = await findParent(rows[0]?.pid ?? 0)
  await client.end()
  return async () => {
    const servers = await Promise.all(serverPids.map(processorTime))
    return { server: servers.reduce((sum, time) => sum + time, 0), database: await processorTime(databasePid) }
  }
}
