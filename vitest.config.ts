import { defineConfig } from 'vitest/config';

// Three suites: beside the source; against the sandbox over HTTP; and of the built extension's own files.
const suite = (name: string, include: string) => ({ test: { name, include: [include] } });

export default defineConfig({
  test: {
    projects: [
      suite('unit', '{lib,components,entrypoints,scripts,locales,bench}/**/*.test.{ts,tsx}'),
      suite('conformance', 'conformance/**/*.test.ts'),
      suite('built', 'built/**/*.test.ts'),
    ],
  },
});
