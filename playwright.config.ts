import { defineConfig } from 'playwright/test'

// `scripts/test-browser.mjs` starts the product and says where it is, and which browser to use.
const { BASE_URL, CHROMIUM_PATH, STRIDE_TEST_REPORT, STRIDE_SHARED_MACHINE } = process.env

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A machine that others use stalls for seconds, and a story may need a second try there; the report names it as flaky.
  retries: STRIDE_SHARED_MACHINE ? 1 : 0,
  reporter: STRIDE_TEST_REPORT ? [['list'], ['json', { outputFile: STRIDE_TEST_REPORT }]] : 'list',
  use: {
    baseURL: BASE_URL ?? 'http://localhost:3000',
    // A trace takes about as long as the story; `npm run test:browser -- --trace retain-on-failure` records one.
    trace: 'off',
    locale: 'en-GB',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
