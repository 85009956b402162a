import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

type Key = Extract<keyof GeneratedI18nStructure, string>;

// The types of the browser's own call know only the keys that every extension has.
const catalogue: { getMessage(key: string, substitutions: string[]): string } = browser.i18n;

/**
 * The words in the browser's language. The package that makes the catalogues brings a `t` of its own, with
 * plurals and names that we have no use for; the popup loads less without it.
 */
export const i18n = {
  t: (key: Key, substitutions: string[] = []): string => catalogue.getMessage(key, substitutions),
};
