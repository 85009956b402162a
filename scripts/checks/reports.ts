import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Tally } from './check.ts';

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
});

const playwright = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

const none: Tally = { passed: 0, failed: 0, skipped: 0 };

const read = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Vitest's JSON report -> counts. A file that could not even be loaded counts as one failure. */
export const tallyVitest = async (file: string): Promise<Tally> => {
  const report = vitest.safeParse(await read(file));
  if (!report.success) return none;
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests: skipped,
    numFailedTestSuites,
  } = report.data;
  return { passed, skipped, failed: numFailedTests || Math.min(1, numFailedTestSuites) };
};

/** Playwright's JSON report -> counts. A test that passed only when tried again has failed. */
export const tallyPlaywright = async (file: string): Promise<Tally> => {
  const report = playwright.safeParse(await read(file));
  if (!report.success) return none;
  const { expected: passed, unexpected, flaky, skipped } = report.data.stats;
  return { passed, skipped, failed: unexpected + flaky };
};
