import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** The source files of a project, relative to its root. */
export async function listSources(root: string): Promise<string[]> {
  const folders = ['lib', 'components', 'app'].map(async (folder) => {
    const entries = await readdir(path.join(root, folder), { recursive: true })
    return entries.map((entry) => path.posix.join(folder, entry))
  })
  const entryPoints = (await readdir(root)).filter((name) => name === 'server.ts')
  return [...(await Promise.all(folders)).flat(), ...entryPoints].filter((file) => /\.tsx?$/.test(file)).sort()
}

/**
 * Holds all imports of a project against the rules. Once per process: the tool remembers which files exist.
 * Files are named one by one, since it searches folders only for languages that it has a compiler for.
 */
export async function cruiseSources(root: string): Promise<ICruiseResult> {
  const { output } = await cruise(await listSources(root), {
    ...options,
    baseDir: root,
    tsConfig: { fileName: path.join(root, 'tsconfig.json') },
    validate: true,
    ruleSet: { forbidden },
  })
  if (typeof output === 'string') throw new Error('The result came as text.')
  return output
}
