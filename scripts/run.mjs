import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.join(import.meta.dirname, '..')

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
  const folder = path.join(project, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}
