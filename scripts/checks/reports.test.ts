import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyPlaywright, tallyVitest } from './reports.ts';

const fileWith = async (text: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'quick-links-report-')), 'report.json');
  await writeFile(file, text);
  return file;
};

const nothing = { passed: 0, failed: 0, skipped: 0 };

describe('tallyVitest', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numFailedTestSuites: 1 };

  it('counts tests', async () => {
    const file = await fileWith(JSON.stringify(report));
    expect(await tallyVitest(file)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  it('counts files that could not be loaded as one failure', async () => {
    const file = await fileWith(JSON.stringify({ ...report, numFailedTests: 0 }));
    expect(await tallyVitest(file)).toMatchObject({ failed: 1 });
  });

  it.each(['', '{}', '<html>'])('counts nothing where the report is “%s”', async (text) => {
    expect(await tallyVitest(await fileWith(text))).toEqual(nothing);
  });
});

describe('tallyPlaywright', () => {
  it('counts a test that passed only when tried again as failed', async () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(await tallyPlaywright(await fileWith(JSON.stringify({ stats })))).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
    });
  });

  it('counts nothing where there is no report', async () => {
    expect(await tallyPlaywright('/nowhere/report.json')).toEqual(nothing);
  });
});
