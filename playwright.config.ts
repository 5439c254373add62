import { defineConfig } from '@playwright/test';

// Run through `npm run test:e2e`, which starts Vigil and finds the browser.
const isRoot = process.getuid?.() === 0;

// What a browser does for itself takes time from the pages, and asks other servers.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 2,
  // For a busy machine; what is slow is no failure.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    baseURL: process.env.VIGIL_E2E_URL,
    browserName: 'chromium',
    // A picture of every step costs more than the step; `VIGIL_E2E_TRACE=1` keeps them for a test that fails.
    trace: process.env.VIGIL_E2E_TRACE ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
});
