import { readFileSync } from 'node:fs';
import type { Locale } from '../lib/money/locale.ts';

type Catalogue = Record<string, string>;

const catalogueOf = (locale: Locale): Catalogue =>
  JSON.parse(readFileSync(new URL(`../locales/${locale}.json`, import.meta.url), 'utf8'));

let words = catalogueOf('en');

/** Changes the language of the words, which is English at first. */
export const speak = (locale: Locale): void => {
  words = catalogueOf(locale);
};

// As the browsers do it; but what was left out stays to be seen.
const getMessage = (key: string, substitutions: readonly string[] = []): string =>
  (words[key] ?? '').replaceAll(/\$(\d)/gu, (place, at: string) => substitutions[Number(at) - 1] ?? place);

/** Just enough of a browser for the words. Import this before anything that has words. */
export const chrome = { runtime: { id: 'test' }, i18n: { getMessage } };

Object.assign(globalThis, { chrome });
