/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'resident',
  plugins: ['./scripts/mutation/resident-runner.mjs'],
  // What students read is held word by word by tests/questions/wording; a changed word is no changed rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // Mutants of what is computed once while a module loads cannot be switched on later.
  ignoreStatic: true,
  concurrency: 2,
  // So much longer than the tests took before that only endless loops reach it, on a busy machine as well.
  timeoutMS: 10_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 60,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: process.env.STRIDE_MUTATION_REPORT ?? 'dist/mutation/report.json' },
  tempDirName: 'dist/mutation/sandbox',
  // The sandbox preprocessor needs the API of an older TypeScript; there is nothing in our tsconfig to rewrite.
  tsconfigFile: 'none',
}
