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

const matches = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, file = '']) => file);

const importsOf = (build: Build, script: string): string[] => {
  const files = matches(imports, read(build, script)).map((name) => `chunks/${name}`);
  return files.concat(files.flatMap((file) => importsOf(build, file)));
};

/** All that a page loads when it opens: itself, its style, its scripts and what they import. */
export const loadedBy = (build: Build, page: string): string[] => {
  const linked = matches(links, read(build, page));
  const scripts = linked.filter((file) => file.endsWith('.js'));
  return [...new Set([page, ...linked, ...scripts.flatMap((script) => importsOf(build, script))])];
};

export const bytesOf = (build: Build, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(join(build, file)).length, 0);
