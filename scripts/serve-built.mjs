import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makeDataFolder } from './data-folder.mjs'
import { findFreePort } from './free-port.mjs'
import { serverOptions } from './server-options.mjs'

const project = path.join(import.meta.dirname, '..')

/**
 * A running product: its address, its data, its process, what it printed so far, and how to stop it.
 * @typedef {{ url: string, dataFolder: string, process: import('node:child_process').ChildProcess, output: () => string, stop: () => Promise<void> }} Served
 */

const noInstallation = { NODE_ENV: 'production', DATABASE_URL: '', HOST: '', NEXTAUTH_URL: '', STRIDE_DEMO: '' }

/**
 * Starts the product, waits until it serves, and returns it. Without a data folder it gets one that is thrown away.
 * @param {{ dataFolder?: string, port?: number, script?: string, env?: NodeJS.ProcessEnv, patience?: number }} [options]
 * @returns {Promise<Served>}
 */
export async function serveBuilt({ dataFolder, port, script = 'dist/server.js', env = {}, patience = 60_000 } = {}) {
  const folder = dataFolder ?? (await makeDataFolder())
  const chosenPort = port ?? (await findFreePort())
  let output = ''
  const server = spawn(process.execPath, [...serverOptions, script], {
    cwd: project,
    // What the caller's shell says about a real installation must not leak into a trial.
    env: { ...process.env, ...noInstallation, ...env, PORT: String(chosenPort), STRIDE_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (text) => {
      output += text
    })
  }
  const exited = new Promise((resolve) => {
    server.once('exit', resolve)
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await exited
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true })
  }
  const url = `http://localhost:${chosenPort}`
  const limit = Date.now() + patience
  while (!(await isHealthy(url))) {
    if (server.exitCode !== null || Date.now() > limit) {
      await stop()
      throw new Error(`The product did not come up. It printed:\n${output}`)
    }
    await delay(50)
  }
  return { url, dataFolder: folder, process: server, output: () => output, stop }
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    return (await fetch(`${url}/healthz`)).ok
  } catch {
    return false
  }
}
