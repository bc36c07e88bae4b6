import { readdir, readFile } from 'node:fs/promises'

/** Processes as Linux shows them in /proc. `ticks`: processor time of its own and of its children that have ended. */
type ProcessState = { parent: number; state: string; ticks: number }

async function readProcess(pid: number): Promise<ProcessState | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name in brackets may hold spaces; the fields after it are counted from the state, which is the third.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return { parent: field(4), state: fields[0] ?? '', ticks: field(14) + field(15) + field(16) + field(17) }
}

/** Whether a process runs; one that has ended and waits to be cleared away does not. */
export async function processExists(pid: number): Promise<boolean> {
  const found = await readProcess(pid)
  return found !== null && found.state !== 'Z'
}

export async function findParent(pid: number): Promise<number> {
  const found = await readProcess(pid)
  if (!found) throw new Error(`There is no process ${pid}.`)
  return found.parent
}

export async function listChildren(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((number) => number > 0)
  const found = await Promise.all(pids.map(async (child) => ({ child, parent: (await readProcess(child))?.parent })))
  return found.filter(({ parent }) => parent === pid).map(({ child }) => child)
}

/** Processor time of a process with all its children, ended ones too, in milliseconds; the clock ticks every 10 ms. */
export async function processorTime(pid: number): Promise<number> {
  const family = [pid, ...(await listChildren(pid))]
  const states = await Promise.all(family.map(readProcess))
  return states.reduce((sum, found) => sum + (found?.ticks ?? 0), 0) * 10
}
