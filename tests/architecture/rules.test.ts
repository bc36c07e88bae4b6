import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cruiseSources } from './cruise-sources'

const project = path.join(import.meta.dirname, '../..')

/** Rule, folder of the file that breaks it, what that file imports. */
const broken = [
  ['lib-conv-imports-only-what-it-builds-on', 'lib/conv', '@/lib/random/leaf'],
  ['lib-conv-imports-only-what-it-builds-on', 'lib/conv', 'zod'],
  ['lib-random-imports-only-what-it-builds-on', 'lib/random', '../conv/leaf'],
  ['lib-questions-imports-only-what-it-builds-on', 'lib/questions', '@/lib/grading/leaf'],
  ['lib-grading-imports-only-what-it-builds-on', 'lib/grading', '@/lib/attempts/leaf'],
  ['lib-attempts-imports-only-what-it-builds-on', 'lib/attempts', '@/lib/server/leaf'],
  ['lib-calculator-imports-only-what-it-builds-on', 'lib/calculator', '@/lib/attempts/leaf'],
  ['lib-figures-imports-only-what-it-builds-on', 'lib/figures', '@/lib/questions/leaf'],
  ['lib-exercise-imports-only-what-it-builds-on', 'lib/exercise', '@/lib/grading/leaf'],
  ['lib-lesson-imports-only-what-it-builds-on', 'lib/lesson', '@/lib/server/leaf'],
  ['lib-banks-imports-only-what-it-builds-on', 'lib/banks', '@/lib/grading/leaf'],
  ['lib-exchange-imports-only-what-it-builds-on', 'lib/exchange', '@/lib/grading/leaf'],
  ['lib-statistics-imports-only-what-it-builds-on', 'lib/statistics', '@/lib/attempts/leaf'],
  ['lib-learning-imports-only-what-it-builds-on', 'lib/learning', '@/components/leaf'],
  ['lib-has-only-known-folders', 'app', '@/lib/other/leaf'],
  ['lib-server-knows-no-pages', 'lib/server', '@/components/leaf'],
  ['components-import-pure-lib-only', 'components', '@/lib/server/leaf'],
  ['app-knows-no-database', 'app', '@/prisma/generated/client'],
  ['only-lib-server-touches-the-database-and-the-machine', 'components', '@prisma/client'],
  ['only-lib-server-touches-the-database-and-the-machine', 'lib/attempts', '@/prisma/generated/client'],
  ['only-lib-server-uses-node', 'lib/questions', 'node:fs'],
  ['only-lib-server-and-its-route-use-next-auth', 'app', 'next-auth'],
  ['every-import-resolves', 'components', './absent'],
] as const

const allowed = [
  ['lib/random', 'pure-rand/generator/xoroshiro128plus'],
  ['lib/questions', 'zod'],
  ['lib/questions', '@/lib/conv/leaf'],
  ['lib/grading', '@/lib/conv/leaf'],
  ['lib/attempts', '@/lib/questions/leaf'],
  ['lib/server', 'node:fs'],
  ['lib/server', '@/lib/attempts/leaf'],
  ['lib/server', '@/prisma/generated/client'],
  ['components', '@/lib/questions/leaf'],
  ['app', '@/components/leaf'],
  ['app', '@/lib/server/leaf'],
  ['app/api/auth', 'next-auth'],
] as const

describe('the rules of the folder table', () => {
  let root: string
  let found: Map<string, string[]>

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'stride-architecture-'))
    await symlink(path.join(project, 'node_modules'), path.join(root, 'node_modules'))
    const paths = { '@/*': [`${root}/*`] }
    await writeFile(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: { paths } }))
    const write = async (file: string, text: string) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
    }
    const folders = ['conv', 'random', 'questions', 'grading', 'attempts', 'server', 'other'].map(
      (name) => `lib/${name}`,
    )
    for (const folder of [...folders, 'components']) await write(`${folder}/leaf.ts`, 'export const leaf = 1\n')
    await write('prisma/generated/client.ts', 'export const leaf = 1\n')
    for (const [index, [, folder, specifier]] of broken.entries()) {
      await write(`${folder}/value-${index}.ts`, `import { leaf } from '${specifier}'\nexport const value = leaf\n`)
      await write(`${folder}/type-${index}.tsx`, `import type { leaf } from '${specifier}'\nexport type Value = leaf\n`)
    }
    for (const [index, [folder, specifier]] of allowed.entries()) {
      await write(`${folder}/allowed-${index}.ts`, `import { leaf } from '${specifier}'\nexport const value = leaf\n`)
    }
    await write('lib/conv/one.ts', "import { two } from './two'\nexport const one = two\n")
    await write('lib/conv/two.ts', "import { one } from './one'\nexport const two = one\n")

    const { summary } = await cruiseSources(root)
    found = new Map()
    for (const { from, rule } of summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name])
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  it.each(broken.map((row, index) => [...row, index] as const))(
    '%s: %s may not import %s',
    (rule, folder, _, index) => {
      expect(found.get(`${folder}/value-${index}.ts`)).toContain(rule)
      expect(found.get(`${folder}/type-${index}.tsx`)).toContain(rule)
    },
  )

  it.each(allowed.map((row, index) => [...row, index] as const))('%s may import %s', (folder, _, index) => {
    expect(found.get(`${folder}/allowed-${index}.ts`)).toBeUndefined()
  })

  it('no-cycles: two files may not import each other', () => {
    expect(found.get('lib/conv/one.ts')).toEqual(['no-cycles'])
  })
})
