// Measures the product: `npm run bench`, or a part of it with `-- --only questions|conv|attempts|regrade|growth`. With
// DATABASE_URL set the last three run in a database of their own on that server, which must be on this machine. Linux only.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { isBuilt } from './build-stamp.mjs'
import { loadTypeScript } from './load-typescript.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    attempts: { type: 'string', default: '300' },
    /** Stored answers that the product has to be as fast with as with none. */
    answers: { type: 'string', default: '1000000' },
    /** Closed attempts of the exam that is regraded, a multiple of 100. */
    regraded: { type: 'string', default: '10000' },
    /** A folder for a processor profile of the server. */
    profile: { type: 'string' },
  },
})

const parts = {
  async questions() {
    const { benchDrawAndGrade } = await loadTypeScript('bench/questions/draw-and-grade.bench.ts')
    await benchDrawAndGrade()
    const { benchMemory } = await loadTypeScript('bench/questions/memory.bench.ts')
    benchMemory()
    const { benchReading } = await loadTypeScript('bench/questions/read-answer.bench.ts')
    benchReading()
  },
  async conv() {
    /** @type {typeof import('../bench/conv/conv2d.bench')} */
    const { benchConv2d } = await loadTypeScript('bench/conv/conv2d.bench.ts')
    await benchConv2d()
  },
  async attempts() {
    if (!(await isBuilt())) await build()
    /** @type {typeof import('../bench/attempts/attempts.bench')} */
    const { benchAttempts } = await loadTypeScript('bench/attempts/attempts.bench.ts')
    await benchAttempts({
      attempts: Number(values.attempts),
      serverUrl: process.env.DATABASE_URL || null,
      nodeOptions: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [],
    })
  },
  async regrade() {
    /** @type {typeof import('../bench/regrade/regrade.bench')} */
    const { benchRegrade } = await loadTypeScript('bench/regrade/regrade.bench.ts')
    await benchRegrade({ attempts: Number(values.regraded), serverUrl: process.env.DATABASE_URL || null })
  },
  async growth() {
    if (!(await isBuilt())) await build()
    /** @type {typeof import('../bench/growth/growth.bench')} */
    const { benchGrowth } = await loadTypeScript('bench/growth/growth.bench.ts')
    const [attempts, answers] = [Number(values.attempts), Number(values.answers)]
    await benchGrowth({ attempts, answers, serverUrl: process.env.DATABASE_URL || null })
  },
}

const chosen = values.only === undefined ? Object.keys(parts) : [values.only]
try {
  for (const name of chosen) {
    const part = Object.entries(parts).find(([known]) => known === name)
    if (!part) throw new Error(`--only takes one of ${Object.keys(parts).join(', ')}, not ${name}.`)
    console.log(`\n${name}`)
    await part[1]()
  }
} catch (error) {
  console.error(`The bench failed. ${error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}
