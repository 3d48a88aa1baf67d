import { defineConfig, devices, type ReporterDescription } from '@playwright/test';
import { PORT, SITE_URL } from './e2e/site.ts';

const json: ReporterDescription[] = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json']] : [];
const executablePath = process.env.DOSSIER_CHROMIUM;

const BUNDLE = 'bundle*.spec.ts';
/** Each builds a site or two of its own and then runs in one worker. */
const OWN_SITE = /(?:basePath|beginning|canary|dev|french|manyActors|searchParts)\.spec\.ts$/;
/** For tests and hooks that build whole sites and bundles, which takes minutes on a busy machine. */
const BUILDS = 600_000;
const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
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
};

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  // Playwright starts the server before the set-up builds the site, so it waits for the port, not a page.
  webServer: { command: 'node e2e/server.ts', port: PORT, reuseExistingServer: false, timeout: 240_000 },
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // On a busy machine what takes a second takes twenty; nothing that goes well waits for these.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // A browser that loads a page leaves a core free now and then.
  workers: 3,
  reporter: [['list'], ...json],
  use: {
    baseURL: SITE_URL,
    // A trace with a picture of the page at every step costs a quarter of the run; a picture of the failure does not.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
  // What takes longest begins first, so that nothing long is left to one worker at the end.
  projects: [
    // Tests of what readers carry away; it is written once for all of them.
    { name: 'bundle-setup', testMatch: 'bundle.setup.ts', use: chromium, timeout: BUILDS },
    { name: 'own-site', testMatch: OWN_SITE, use: chromium, timeout: BUILDS },
    { name: 'site', testIgnore: [BUNDLE, OWN_SITE], use: chromium },
    { name: 'bundle', testMatch: BUNDLE, dependencies: ['bundle-setup'], use: chromium, timeout: BUILDS },
  ],
});
