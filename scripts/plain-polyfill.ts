import type { Plugin } from 'vite';

const polyfill = /webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js$/u;

/**
 * Gives the polyfill, a CommonJS file, as a module. The bundler's own way copies its properties one by one, which
 * calls every `chrome.*` API into being each time the worker starts.
 */
export const plainPolyfill = (): Plugin => ({
  name: 'plain-polyfill',
  enforce: 'pre',
  transform: (code, id) =>
    polyfill.test(id)
      ? `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;`
      : undefined,
});
