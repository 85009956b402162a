import { defineConfig } from 'playwright/test';

const ci = process.env['CI'] === 'true';

export default defineConfig({
  testDir: 'e2e',
  // Files named test belong to vitest.
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  forbidOnly: ci,
  reporter: 'list',
});
