import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const project = path.join(import.meta.dirname, '..')
const stampFile = path.join(project, 'dist/build-stamp')
const buildIdFile = path.join(project, '.next/BUILD_ID')

/** Everything that decides what a build looks like. */
const inputs = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'scripts/build.mjs',
  'scripts/bundle-server.mjs',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'server.ts',
  'tsconfig.json',
]

/** @param {string} name @returns {Promise<string[]>} the files under a name, in a fixed order */
async function listFiles(name) {
  try {
    const entries = await readdir(path.join(project, name), { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path.join(project, name)]
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** A fingerprint of the sources as they are now. */
export async function readSourceStamp() {
  const hash = createHash('sha256').update(process.version)
  const files = (await Promise.all(inputs.map(listFiles))).flat()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? ''
    hash.update(`\n${path.relative(project, file)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** Whether the last finished build was made of these sources, and its output is still the one it left. */
export async function isBuilt() {
  const [stamp, buildId, source] = await Promise.all([
    readFile(stampFile, 'utf8').catch(() => ''),
    readFile(buildIdFile, 'utf8').catch(() => ''),
    readSourceStamp(),
  ])
  return buildId !== '' && stamp === `${source} ${buildId}`
}

export async function removeStamp() {
  await rm(stampFile, { force: true })
}

/** Written last, so that a build which was killed leaves none. @param {string} source fingerprint from before the build */
export async function writeStamp(source) {
  await writeFile(stampFile, `${source} ${await readFile(buildIdFile, 'utf8')}`)
}
