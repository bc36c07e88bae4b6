import 'server-only'
import { readFile, readlink, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresPrograms } from './postgres-programs'
import { runUnprivileged } from './run-unprivileged'

/** Settings of the server: this machine only, no replicas. */
const settings = ['listen_addresses=127.0.0.1', 'wal_level=minimal', 'max_wal_senders=0', 'io_method=sync', 'jit=off']
const fragileSettings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

export type PostmasterOptions = { durable: boolean; maxConnections: number }

const readyTries = 300
const startTries = 10
/** Some folders take no socket: after so many tries it starts without. */
const socketTries = 3

/** Starts the server of a data folder, or finds the one that is running. Safe to call from several processes at once. */
export async function ensurePostmaster(
  { pgCtl }: PostgresPrograms,
  data: string,
  { durable, maxConnections }: PostmasterOptions,
): Promise<{ port: number; adopted: boolean }> {
  let waited = 0
  let failures = 0
  for (;;) {
    await removeStalePidFile(data)
    // "Running" includes a killed server that the system has not yet cleared away: only a connection proves it.
    if ((await runUnprivileged(pgCtl, ['status', '-D', data])).succeeded) {
      const running = await readPidFile(data)
      if (running?.ready && (await canConnect({ host: '127.0.0.1', port: running.port }))) {
        return { port: running.port, adopted: true }
      }
      waited += 1
      if (waited > readyTries) throw new Error(`The built-in PostgreSQL in ${data} runs, but never became ready.`)
      await delay(100)
      continue
    }
    const port = await choosePort(data)
    const withSocket = process.platform !== 'win32' && failures < socketTries
    const flags = [
      ...settings,
      `unix_socket_directories=${withSocket ? '.' : ''}`,
      ...(durable ? [] : fragileSettings),
      `max_connections=${maxConnections}`,
      `port=${port}`,
    ]
    const command = flags.map((flag) => `-c ${flag}`).join(' ')
    const log = path.join(data, 'server.log')
    const start = await runUnprivileged(pgCtl, ['start', '-w', '-t', '120', '-s', '-D', data, '-l', log, '-o', command])
    if (start.succeeded) return { port, adopted: false }
    failures += 1
    if (failures > startTries) throw new Error(await describeFailure(start.output, log))
    // Another process is starting it, or the killed server's place is not free yet.
    await delay(300)
  }
}

export async function stopPostmaster({ pgCtl }: PostgresPrograms, data: string): Promise<void> {
  await runUnprivileged(pgCtl, ['stop', '-m', 'fast', '-w', '-s', '-D', data])
}

async function readPidFile(data: string): Promise<{ pid: number; port: number; ready: boolean } | null> {
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** After a restart of the machine or container the recorded process number may belong to a stranger. */
async function removeStalePidFile(data: string): Promise<void> {
  const recorded = await readPidFile(data)
  if (recorded === null || process.platform !== 'linux') return
  // A server works inside its data folder. A process that is gone or not ours to see is PostgreSQL's own business.
  const workingFolder = await readlink(`/proc/${recorded.pid}/cwd`).catch(() => data)
  if (workingFolder !== data) await rm(path.join(data, 'postmaster.pid'), { force: true })
}

/** The port of the last run where it is free, so that a restarted server is found again by those who knew it. */
async function choosePort(data: string): Promise<number> {
  const lastCommand = await readFile(path.join(data, 'postmaster.opts'), 'utf8').catch(() => '')
  const lastPort = Number(/port=(\d+)/.exec(lastCommand)?.[1] ?? 0)
  return (await listenBriefly(lastPort)) ?? (await listenBriefly(0)) ?? 0
}

function listenBriefly(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}

/** The longest path of a socket, in bytes, that every system takes. */
const longestSocketPath = 103

/**
 * Where a server is best reached: by the socket in its data folder, which costs both sides half of what the loopback does, or
 * null where there is none (a path that is too long, or a server that an earlier version started).
 */
export async function findSocketFolder(data: string, port: number): Promise<string | null> {
  const socket = path.join(data, `.s.PGSQL.${port}`)
  if (Buffer.byteLength(socket) > longestSocketPath) return null
  return (await canConnect({ path: socket })) ? data : null
}

function canConnect(address: { host: string; port: number } | { path: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy()
      resolve(true)
    }).once('error', () => resolve(false))
  })
}

async function describeFailure(output: string, log: string): Promise<string> {
  const lastLines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n')
  return `The built-in PostgreSQL did not start. ${output}\n${lastLines}`
}
