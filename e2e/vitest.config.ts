import { defineConfig } from 'vitest/config';

// The journeys outside Playwright: one at a time, for each has the machine's only focus or a whole browser.
const journey = (name: string) => ({
  test: { name, include: [`e2e/${name}/*.${name}.ts`], testTimeout: 120_000, hookTimeout: 60_000 },
});

export default defineConfig({
  test: { fileParallelism: false, root: '.', projects: [journey('native'), journey('firefox')] },
});
