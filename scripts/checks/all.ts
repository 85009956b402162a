import { join } from 'node:path';
import type { Check } from './check.ts';
import { tallyPlaywright, tallyVitest } from './reports.ts';

const vitest = (name: string, project: string, folder: string, seconds = 300): Check => {
  const report = join(folder, `${project}.json`);
  return {
    name,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    seconds,
    count: () => tallyVitest(report),
  };
};

/** Of the source alone: nothing need be built. */
export const sourceChecks = (folder: string): Check[] => [
  { name: 'types', command: ['tsc', '--noEmit'], seconds: 120 },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'], seconds: 120 },
  { name: 'unused code', command: ['knip'], seconds: 120 },
  { name: 'format', command: ['oxfmt', '--check', '.'], seconds: 60 },
  vitest('unit tests', 'unit', folder),
  vitest('conformance of the sandbox', 'conformance', folder),
];

export const builds: Check[] = [
  { name: 'build for Chrome and Edge', command: ['wxt', 'build'], seconds: 120 },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'], seconds: 120 },
];

/** Of what was built. */
export const builtChecks = (folder: string): Check[] => [
  vitest('built files', 'built', folder),
  {
    name: 'Firefox’s own lint',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3'],
    seconds: 120,
  },
];

/** In browsers, one after the other: each wants the machine for itself. */
export const browserChecks = (folder: string): Check[] => {
  const report = join(folder, 'playwright.json');
  return [
    {
      name: 'end to end in Chromium',
      command: ['playwright', 'test', '--reporter=list,json'],
      seconds: 1800,
      count: () => tallyPlaywright(report),
    },
    vitest('journey with a real mouse', 'native', folder, 600),
    vitest('journey in Firefox', 'firefox', folder, 600),
  ];
};
