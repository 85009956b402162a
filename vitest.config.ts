import { defineConfig } from 'vitest/config';

// Beside the source; against the sandbox over HTTP; of the built extension's own files; and two journeys in
// browsers that Playwright does not drive.
const suite = (name: string, include: string, seconds = 5) => ({
  test: {
    name,
    include: [include],
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    // The unit tests share nothing that one could change under the other; a process for each file costs more.
    isolate: name !== 'unit',
  },
});

export default defineConfig({
  test: {
    projects: [
      suite('unit', '{lib,components,entrypoints,scripts,locales,bench}/**/*.test.{ts,tsx}', 20),
      suite('conformance', 'conformance/**/*.test.ts', 30),
      suite('built', 'built/**/*.test.ts'),
      suite('native', 'e2e/native/**/*.test.ts', 120),
      suite('firefox', 'e2e/firefox/**/*.test.ts', 120),
    ],
  },
});
