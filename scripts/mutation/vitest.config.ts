import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

/** The tests of one part, all in one process, without those that repeat others over many more draws or in another language. */
export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    root,
    include: process.env.STRIDE_MUTATION_TESTS?.split(',') ?? [],
    exclude: [
      'tests/questions/{simulated-students,proofs,misconceptions,no-giveaway}.test.ts',
      'tests/questions/contract/**',
      'tests/conv/scipy.test.ts',
    ],
    env: { STRIDE_FEW_DRAWS: 'yes' },
    runner: 'scripts/mutation/resident-worker.ts',
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    reporters: [{}],
    unstubGlobals: true,
    testTimeout: 120_000,
  },
})
