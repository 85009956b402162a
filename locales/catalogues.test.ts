import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from './en.json';
import ja from './ja.json';
import th from './th.json';

type Catalogue = Readonly<Record<string, string>>;

const english: Catalogue = en;
const catalogues: [language: string, words: Catalogue][] = [
  ['en', en],
  ['th', th],
  ['ja', ja],
];
const translations: [language: string, words: Catalogue, script: RegExp][] = [
  ['th', th, /\p{Script=Thai}/u],
  ['ja', ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
];

/** The same in every language: the brand, the modes as the till shows them, and the language's own name. */
const untranslated = ['locale', 'extensionName', 'popupTitle', 'modeLive', 'modeTest', 'modeSandbox'];

const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d|%s/gu))].toSorted();

const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replaceAll('%s', ''));

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, match = '']) => match);

const root = resolve(import.meta.dirname, '..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const sources = [...filesIn('components'), ...filesIn('entrypoints')].filter(
  (file) => /\.(?:tsx?|css|html)$/u.test(file) && !file.includes('.test.'),
);
const source = ['wxt.config.ts', ...sources].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');

// The keys that a call may choose between, without what it compares to choose.
const called = matches(source, /i18n\.t\(([^)[,]*)/gu).flatMap((key) => matches(key, /(?<!=== )'(\w+)'/gu));
const used = new Set([...called, ...matches(source, /__MSG_(\w+)__/gu)]);

describe.each(catalogues)('the catalogue %s', (language, words) => {
  const texts = Object.entries(words);

  test('names its own language', () => {
    expect(words.locale).toBe(language);
  });

  test('has the keys of the others, in their order', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  test('leaves no text blank, and none with blanks around it or in a row', () => {
    expect(texts.filter(([, text]) => text === '' || /^\s|\s\s|\s$/u.test(text))).toEqual([]);
  });

  test('keeps its voice down', () => {
    expect(texts.filter(([, text]) => /[!！]/u.test(text))).toEqual([]);
  });

  test('fits the stores', () => {
    expect(words.extensionName?.length).toBeLessThanOrEqual(75);
    expect(words.extensionDescription?.length).toBeLessThanOrEqual(132);
  });

  test('keeps the brand, and the modes as the till shows them', () => {
    const kept = [words.extensionName, words.popupTitle, words.modeLive, words.modeTest, words.modeSandbox];
    expect(kept).toEqual(['Quick Links for Omise', 'Quick Links', 'LIVE', 'TEST', 'SANDBOX']);
  });
});

describe.each(translations)('the translation %s', (_, words, script) => {
  const texts = Object.entries(words);

  test('has the placeholders of the English', () => {
    const lists = texts.map(([key, text]) => [key, placeholders(text)]);
    expect(lists).toEqual(Object.entries(english).map(([key, text]) => [key, placeholders(text)]));
  });

  test('leaves no text in English', () => {
    const foreign = texts.filter(([, text]) => hasLetters(text) && !script.test(text));
    expect(foreign.map(([key]) => key)).toEqual(untranslated);
  });
});

describe('the keys', () => {
  test('that the source uses are all there', () => {
    expect([...used].filter((key) => !(key in english))).toEqual([]);
  });

  test('that are there are all used', () => {
    const unused = Object.keys(english).filter((key) => !used.has(key));
    expect(unused).toEqual([]);
  });
});
