import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { listChildren, processExists } from './processes'

/** The built-in PostgreSQL of a data folder, seen from outside; it is never started or adopted from here. */
export type BuiltInDatabase = { pid: number; url: string }

/** Null while none is ready. */
export async function findBuiltInDatabase(dataFolder: string): Promise<BuiltInDatabase | null> {
  const folder = path.join(dataFolder, 'postgres/data')
  const lines = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (lines[7]?.trim() !== 'ready' || !(await processExists(pid))) return null
  const password = await readFile(path.join(folder, 'stride.password'), 'utf8')
  return { pid, url: `postgresql://postgres:${password}@127.0.0.1:${port}/stride` }
}

/** The postmaster killed alone, every process of the server killed at the same moment, or an orderly stop. */
export type DatabaseEnd = 'postmaster-killed' | 'all-killed' | 'stopped'

/** Ends the server and returns the processes that it had. */
export async function endDatabase({ pid }: BuiltInDatabase, how: DatabaseEnd): Promise<number[]> {
  const children = await listChildren(pid)
  // An interrupt is PostgreSQL's fast shutdown: it ends all sessions and writes everything down.
  process.kill(pid, how === 'stopped' ? 'SIGINT' : 'SIGKILL')
  if (how === 'all-killed') for (const child of children) endAnyway(child, 'SIGKILL')
  return children
}

/** Stops what a killed product may have left running; a stopped database is fine. */
export async function stopBuiltInDatabase(dataFolder: string): Promise<void> {
  const database = await findBuiltInDatabase(dataFolder)
  if (!database) return
  endAnyway(database.pid, 'SIGINT')
  for (let waited = 0; waited < 10_000 && (await processExists(database.pid)); waited += 50) await delay(50)
}

function endAnyway(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
