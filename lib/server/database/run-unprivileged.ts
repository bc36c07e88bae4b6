import 'server-only'
import { execFile } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import path from 'node:path'

/** PostgreSQL refuses to run as root, so root hands its files and programs to `nobody`; anyone else keeps their own. */
const nobody = 65_534
export const isRoot = process.getuid?.() === 0

/** Runs a program to its end; `output` holds both streams, or why the program could not be run at all. */
export function runUnprivileged(file: string, args: string[]): Promise<{ succeeded: boolean; output: string }> {
  const options = {
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    cwd: path.parse(file).root,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  }
  return new Promise((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      const reason = error && typeof error.code !== 'number' ? error.message : ''
      resolve({ succeeded: error === null, output: `${stdout}${stderr}${reason}`.trim() })
    })
  })
}

export async function giveToUnprivileged(file: string): Promise<void> {
  if (isRoot) await chown(file, nobody, nobody)
}

/** False where some folder on the way, such as a private home, is closed to other accounts. */
export async function canAnyoneEnter(folder: string): Promise<boolean> {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false
  }
  return true
}
