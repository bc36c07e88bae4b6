import path from 'node:path'
import { defineConfig } from 'vitest/config'

const resolve = {
  alias: {
    '@': import.meta.dirname,
    // The real module throws outside a React server; its own empty file is what a server gets.
    'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
  },
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/{architecture.test.ts,conv/**/*.test.ts,random/**/*.test.ts,questions/**/*.test.ts,grading/**/*.test.ts,attempts/**/*.test.ts,statistics/**/*.test.ts,components/**/*.test.tsx,scripts/**/*.test.ts}'],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: 'tests/server/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
