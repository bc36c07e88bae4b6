import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../free-port.mjs'

const programs = '/usr/lib/postgresql/15/bin'
/** PostgreSQL refuses to run as root. */
const nobody = 65_534
const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** Whether Debian's PostgreSQL 15 is on this machine. */
export const hasPostgres15 = existsSync(programs)
export const isMissing = `PostgreSQL 15 is not installed (no ${programs})`

/**
 * Starts Debian's PostgreSQL 15 with a new cluster on a free port, runs the work with its address, and throws it away.
 * @template T
 * @param {readonly string[]} settings such as `fsync=off`
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPostgres15(settings, work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stride-postgres15-'))
  if (account.uid) chownSync(folder, nobody, nobody)
  const data = path.join(folder, 'data')
  const port = await findFreePort()
  try {
    run('initdb', ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'])
    const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=.', 'max_connections=200', ...settings]
    const options = all.map((setting) => `-c ${setting}`).join(' ')
    run('pg_ctl', ['start', '-w', '-s', '-D', data, '-l', path.join(folder, 'log'), '-o', `-p ${port} ${options}`])
    try {
      return await work(`postgresql://postgres@127.0.0.1:${port}/postgres?host=${encodeURIComponent(data)}`)
    } finally {
      run('pg_ctl', ['stop', '-m', 'fast', '-w', '-s', '-D', data])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} name @param {string[]} args */
function run(name, args) {
  const { status, stderr } = spawnSync(path.join(programs, name), args, {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
}
