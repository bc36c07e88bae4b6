/** What is mutated, and the tests that have to notice; a part can be run by itself. */
export const parts = {
  conv: { mutate: ['lib/conv/**/*.ts'], tests: ['tests/conv/**/*.test.ts'] },
  grading: { mutate: ['lib/grading/**/*.ts'], tests: ['tests/grading/**/*.test.ts'] },
  questions: { mutate: ['lib/questions/**/*.ts'], tests: ['tests/questions/**/*.test.ts'] },
}
