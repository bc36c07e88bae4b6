// Builds the product: the client of the database when it is missing, the pages, the server.
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readSourceStamp, removeStamp, writeStamp } from './build-stamp.mjs'
import { bundleServer } from './bundle-server.mjs'
import { findCommand, runNode } from './run.mjs'

const project = path.join(import.meta.dirname, '..')

/** @param {string} file */
async function modifiedAt(file) {
  return (await stat(path.join(project, file)).catch(() => null))?.mtimeMs ?? 0
}

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
async function runStep(name, args, env) {
  const code = await runNode(args, env)
  if (code !== 0) throw new Error(`${name} ended with code ${code}.`)
}

export async function build() {
  const source = await readSourceStamp()
  await removeStamp()
  if ((await modifiedAt('prisma/generated/client.ts')) < (await modifiedAt('prisma/schema.prisma'))) {
    await runStep('prisma generate', [findCommand('prisma'), 'generate'])
  }
  await bundleServer('dist')
  /** @type {typeof import('../lib/server/secret-file')} */
  const { loadSecretFile } = await import(pathToFileURL(path.join(project, 'dist/secret-file.js')).href)
  const dataFolder = path.resolve(project, process.env.STRIDE_DATA_DIR || '.data')
  await runStep('next build', [findCommand('next'), 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // With the same key in every build, pages that were opened before an update keep working after it.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || (await loadSecretFile(dataFolder, 'server-actions-key')),
  })
  await writeStamp(source)
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build()
  } catch (error) {
    console.error(`The build failed. ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
