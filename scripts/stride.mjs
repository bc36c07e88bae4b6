#!/usr/bin/env node
// The command line: `npx stride --help`. It shares the product's code, bundled at its first run and whenever that changes.
import { randomBytes } from 'node:crypto'
import { readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleOptions, project } from './bundle-options.mjs'

const folder = path.join(project, 'dist/tools')
const bundle = path.join(folder, 'stride.mjs')

/** @param {string} name */
async function modifiedAt(name) {
  return (await stat(name).catch(() => null))?.mtimeMs ?? 0
}

async function isFresh() {
  const made = await modifiedAt(bundle)
  if (made === 0) return false
  if ((await modifiedAt(path.join(project, 'package.json'))) >= made) return false
  for (const sources of ['lib/conv', 'lib/random', 'lib/questions', 'lib/grading', 'scripts/stride']) {
    const entries = await readdir(path.join(project, sources), { recursive: true, withFileTypes: true })
    const times = await Promise.all(entries.map((entry) => modifiedAt(path.join(entry.parentPath, entry.name))))
    if (times.some((time) => time >= made)) return false
  }
  return true
}

if (!(await isFresh())) {
  const { build } = await import('esbuild')
  // Renamed when whole, so that two runs at once never read half a bundle.
  const outfile = path.join(folder, `stride-${process.pid}.mjs`)
  // What comes out of the registry is bundled too: one file is quick to load.
  await build({
    ...bundleOptions,
    packages: undefined,
    sourcemap: false,
    entryPoints: ['scripts/stride/run-stride.ts'],
    outfile,
    logLevel: 'error',
  })
  await rename(outfile, bundle)
}

/** @type {typeof import('./stride/run-stride')} */
const { runStride } = await import(pathToFileURL(bundle).href)
const { code, out, err } = runStride(process.argv.slice(2), randomBytes(12).toString('base64url'))
// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error
})
process.stdout.write(out)
process.stderr.write(err)
process.exitCode = code
