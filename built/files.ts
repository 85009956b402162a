import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The built extensions, as the stores get them. */
export const builds = {
  chrome: resolve(import.meta.dirname, '../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../.output/firefox-mv3'),
} as const;

export type Build = (typeof builds)[keyof typeof builds];

/** The files of a build, their paths from its root. */
export const filesOf = (build: Build): string[] =>
  readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1));

export const read = (build: Build, file: string): string => readFileSync(join(build, file), 'utf8');

export const manifestOf = (build: Build): Record<string, unknown> => JSON.parse(read(build, 'manifest.json'));

const links = /(?:src|href)="\/([^"]+\.(?:js|css))"/gu;
const imports = /(?:from|import)"\.\/([^"]+\.js)"/gu;
// The popup's first script does nothing but import the rest, after the first picture.
const booted = /import\('\/([^']+\.js)'\)/gu;

const matches = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, file = '']) => file);

const importsOf = (build: Build, script: string): string[] => {
  const text = read(build, script);
  return [...matches(imports, text).map((name) => `chunks/${name}`), ...matches(booted, text)];
};

/** The scripts, and what they import, and so on: each once, though chunks may import each other. */
const withImports = (build: Build, scripts: readonly string[]): string[] => {
  const found = new Set(scripts);
  for (const script of found) for (const file of importsOf(build, script)) found.add(file);
  return [...found];
};

const isScript = (file: string): boolean => file.endsWith('.js');

/** All that a page loads when it opens: itself, its style, its scripts and what they import. */
export const loadedBy = (build: Build, page: string): string[] => {
  const linked = matches(links, read(build, page));
  return [page, ...linked.filter((file) => !isScript(file)), ...withImports(build, linked.filter(isScript))];
};

/** A script, and all that comes with it. */
export const broughtBy = (build: Build, script: string): string[] => withImports(build, [script]);

export const bytesOf = (build: Build, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(join(build, file)).length, 0);
