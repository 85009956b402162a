import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

/**
 * Leaves out Vite's helper around `import()`, which preloads over a network and reports what did not come: 2 kB
 * of the popup's 60. An extension's files lie on the disk, and late styles are loaded by `load-style.ts`.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
});
