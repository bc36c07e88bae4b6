/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  // What students read is held word by word by tests/questions/wording; a changed word is no changed rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // Mutants of what is computed once while a module loads cannot be switched on later.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 30_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: process.env.STRIDE_MUTATION_REPORT ?? 'dist/mutation/report.json' },
  tempDirName: 'dist/mutation/sandbox',
  // The sandbox preprocessor needs the API of an older TypeScript; there is nothing in our tsconfig to rewrite.
  tsconfigFile: 'none',
}
