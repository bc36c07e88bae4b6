import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'
import { cruiseSources, listSources } from './architecture/cruise-sources'

const project = path.join(import.meta.dirname, '..')
const vagueNames = ['utils', 'helpers', 'types', 'services', 'repositories', 'constants', 'hooks', 'index']

const read = (file: string) => readFile(path.join(project, file), 'utf8')

/** Finds the import and export statements by their looks, so that one which the tool overlooks is noticed. */
function findSpecifiers(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\s(?:[^'"`;=]*?\sfrom\s)?['"]([^'"]+)['"]/gm)
  return [...statements].map((statement) => statement[1]?.replace(/^node:/, '') ?? '')
}

describe('the sources', () => {
  let result: ICruiseResult
  let sources: string[]
  beforeAll(async () => {
    sources = await listSources(project)
    result = await cruiseSources(project)
  })

  it('import only what the folder table allows', () => {
    const violations = result.summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`)
    expect(violations).toEqual([])
  })

  it('have all their imports seen', async () => {
    expect(sources.length).toBeGreaterThan(100)
    const seen = new Map(result.modules.map(({ source, dependencies }) => [source, dependencies]))
    for (const file of sources) {
      const specifiers = seen.get(file)?.map(({ module }) => module) ?? []
      expect(specifiers, file).toEqual(expect.arrayContaining(findSpecifiers(await read(file))))
    }
  })

  it('in lib/server can never reach a browser', async () => {
    for (const file of sources.filter((source) => source.startsWith('lib/server/'))) {
      expect((await read(file)).split('\n')[0], file).toBe("import 'server-only'")
    }
  })

  it('have names that say what is in them', () => {
    expect(sources.filter((file) => file.split(/[/.]/).some((part) => vagueNames.includes(part)))).toEqual([])
    const own = sources.filter((file) => !file.startsWith('app/'))
    expect(own.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(path.basename(file)))).toEqual([])
  })
})
