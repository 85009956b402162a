import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';

const locales = ['en', 'th', 'ja'] as const;

type Catalogue = Record<string, string>;

const readCatalogue = async (locale: string): Promise<Catalogue> =>
  JSON.parse(await readFile(new URL(`../locales/${locale}.json`, import.meta.url), 'utf8'));

/** Just enough of a browser for the popup's modules to load, and for their words to be in one language. */
const pretendBrowser = (words: () => Catalogue) => ({
  runtime: { id: 'prerender' },
  i18n: { getMessage: (key: string) => words()[key] ?? '' },
});

const renderAll = async (root: string, alias: Record<string, string>): Promise<string> => {
  let words: Catalogue = {};
  Object.assign(globalThis, { chrome: pretendBrowser(() => words), browser: pretendBrowser(() => words) });
  const { module } = await runnerImport<{ prerender: () => string }>(
    `${root}/entrypoints/popup/prerender.tsx`,
    { root, configFile: false, resolve: { alias }, logLevel: 'error' },
  );
  const forms: string[] = [];
  for (const locale of locales) {
    words = await readCatalogue(locale);
    forms.push(`<div class="Root" lang="${locale}">${module.prerender()}</div>`);
  }
  return forms.join('\n');
};

/** Puts the popup's form, once for each language, into its HTML: it is painted before any script has run. */
export const prerenderPopup = (root: string): Plugin => ({
  name: 'prerender-popup',
  transformIndexHtml: {
    order: 'pre',
    async handler(html) {
      if (!html.includes('<!--prerendered-->')) return html;
      const forms = await renderAll(root, { '#i18n': `${root}/.wxt/i18n/index.ts` });
      return html.replace('<!--prerendered-->', () => forms);
    },
  },
});
