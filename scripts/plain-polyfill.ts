import type { Plugin } from 'vite';

const polyfill = /webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js$/u;

// From its opening brace to the brace that closes it, at the same indentation.
const callbacks = /^( *)const apiMetadata = \{$[\s\S]*?^\1\};$/mu;

/**
 * The table says which calls take a callback, to make promises of them. Chrome's own give promises under Manifest V3,
 * so nothing is left to say but that there is a table: 7 kB less to read at each start of the worker.
 */
const withoutCallbacks = (code: string): string => {
  if (!callbacks.test(code)) throw new Error('The polyfill’s table of callbacks is not where it was.');
  return code.replace(callbacks, 'const apiMetadata = { runtime: {} };');
};

/**
 * Gives the polyfill, a CommonJS file, as a module. The bundler's own way copies its properties one by one, which
 * calls every `chrome.*` API into being each time the worker starts.
 */
export const plainPolyfill = (): Plugin => ({
  name: 'plain-polyfill',
  enforce: 'pre',
  transform: (code, id) =>
    polyfill.test(id)
      ? `const module = { exports: {} };\nconst exports = module.exports;\n${withoutCallbacks(code)}\nexport default module.exports;`
      : undefined,
});
