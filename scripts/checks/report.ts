import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Ran, run } from '../run.ts';
import { one, type Outcome } from './step.ts';

const vitestReport = z.pipe(
  z.object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  }),
  z.transform((told) => ({
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    skipped: told.numPendingTests + told.numTodoTests,
  })),
);

const playwrightReport = z.pipe(
  z.object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  }),
  z.transform(({ stats }) => ({
    passed: stats.expected,
    // A test that passes now and then is not to be trusted either.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
);

/** A test runner's own report, as counts. Throws where it is none. */
export const readCounts = (report: unknown) => z.parse(z.union([vitestReport, playwrightReport]), report);

/**
 * What a test runner found: its counts, and a failure of its own where it failed without a failed test (a file that
 * does not load, its time limit), and where it ran none.
 */
export const outcomeOf = ({ ok, output }: Ran, report: unknown): Outcome => {
  if (report === undefined) return one('failed', output);
  const { passed, failed, skipped } = readCounts(report);
  const isSound = failed > 0 || (ok && passed > 0);
  return { passed, failed: isSound ? failed : 1, skipped, output };
};

const readReport = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
};

/** Runs a test runner that writes its report to the file it is told, and counts. */
export const runAndCount = async (
  runner: (file: string) => { command: string; args: string[]; env?: NodeJS.ProcessEnv },
  seconds: number,
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'quick-links-report-'));
  const file = join(folder, 'report.json');
  const { command, args, env = {} } = runner(file);
  const ran = await run(command, args, { seconds, env });
  const report = await readReport(file);
  await rm(folder, { recursive: true });
  return outcomeOf(ran, report);
};
