// Starts the product, and builds it first when the sources are newer; with --dev it follows every change instead.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { watchServer } from './bundle-server.mjs'

const project = path.join(import.meta.dirname, '..')
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

async function start() {
  process.env.NODE_ENV = 'production'
  if (!(await isBuilt())) {
    await refuseTakenPort()
    console.log('Building; this takes about half a minute and happens only after a change.')
    await build()
  }
  // In this very process, so that signals reach the server.
  await import(pathToFileURL(path.join(project, 'dist/server.js')).href)
}

/** A build would change the pages under a server that still runs from this folder. */
function refuseTakenPort() {
  const port = Number(process.env.PORT || 3000)
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(new Error(`Port ${port} is taken. Stop what runs there, or choose another with PORT.`)),
    )
    probe.listen(port, process.env.HOST || '127.0.0.1', () => probe.close(resolve))
  })
}

/** The pages reload by themselves; the server is restarted when a file of its own changes. */
async function develop() {
  /** @type {import('node:child_process').ChildProcess | null} */
  let server = null
  let stopping = false
  const launch = () => {
    server = spawn(process.execPath, ['--enable-source-maps', 'dist-dev/server.js'], {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'development' },
    })
    const launched = server
    launched.once('exit', (code) => {
      if (stopping) process.exit(code ?? 1)
      if (launched === server) server = null
    })
  }
  const stop = () => {
    stopping = true
    if (!server) process.exit(0)
    server.kill('SIGTERM')
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  let relaunching = false
  await watchServer('dist-dev', () => {
    if (!server) return launch()
    if (relaunching) return
    relaunching = true
    server.once('exit', () => {
      relaunching = false
      launch()
    })
    server.kill('SIGTERM')
  })
}

try {
  await (process.argv.includes('--dev') ? develop() : start())
} catch (error) {
  console.error(`Stride could not start. ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
