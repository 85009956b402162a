import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{lib,components,entrypoints,scripts,locales}/**/*.test.{ts,tsx}'] },
});
