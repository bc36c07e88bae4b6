import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

/** The tests of one part, without those that only repeat others over many more draws or in another language. */
export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    root,
    include: process.env.STRIDE_MUTATION_TESTS?.split(',') ?? [],
    exclude: ['tests/questions/{simulated-students,proofs}.test.ts', 'tests/conv/scipy.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
