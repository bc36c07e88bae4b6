import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const project = path.join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)

/**
 * Runs a program with Node itself, so that no shell or npm stands between it and a signal, and returns its exit code.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] on top of the present environment
 * @returns {Promise<number>}
 */
export function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: project, stdio: 'inherit', env: { ...process.env, ...env } })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGTERM', pass).on('SIGINT', pass)
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      resolve(code ?? 1)
    })
  })
}

/** The file behind a command of an installed package. @param {string} name @param {string} [command] */
export function findCommand(name, command = name) {
  const manifest = require.resolve(`${name}/package.json`)
  const { bin } = require(manifest)
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}
