import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { serverOptions } from '../server-options.mjs'

export type ProductOptions = {
  port: number
  dataFolder: string
  secret: string
  /** Null: the built-in PostgreSQL. */
  databaseUrl: string | null
  /** Options of Node itself, such as those of its profiler. */
  nodeOptions: readonly string[]
}

/** The built product as a process of its own on 127.0.0.1. */
export type RunningProduct = {
  pid: number
  hasEnded(): boolean
  /** The end of what it has printed, for a report of what went wrong. */
  output(): string
  /** Ends it as a power cut would: at once, and without a word to it. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const patience = 60_000

/** Starts the built product and waits until it is ready. */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  const { port, dataFolder, secret, databaseUrl, nodeOptions } = options
  const child = spawn(process.execPath, [...serverOptions, ...nodeOptions, 'dist/server.js'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      STRIDE_DATA_DIR: dataFolder,
      STRIDE_DEMO: '1',
      AUTH_SECRET: secret,
      DATABASE_URL: databaseUrl ?? '',
    },
  })
  const output = collectOutput(child)
  const product: RunningProduct = {
    pid: child.pid ?? 0,
    hasEnded: () => hasEnded(child),
    output,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
  // Should this process be ended first, it leaves none behind.
  const leave = () => child.kill('SIGKILL')
  process.once('exit', leave)
  child.once('exit', () => process.off('exit', leave))
  const start = Date.now()
  while (!(await isReady(port))) {
    if (hasEnded(child)) throw new Error(`The product ended while it started.\n${output()}`)
    if (Date.now() - start > patience) {
      await product.kill()
      throw new Error(`The product was not ready after ${patience / 1000} s.\n${output()}`)
    }
    await delay(25)
  }
  return product
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
  await response?.text()
  return response?.status === 200
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-20_000)
    })
  }
  return () => text
}
