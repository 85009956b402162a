import { describe, expect, it } from 'vitest';
import { outcomeOf, readCounts } from './report.ts';

const vitest = (passed: number, failed: number, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
});

describe('readCounts', () => {
  it('counts vitest’s tests; those left for later are skipped', () => {
    expect(readCounts(vitest(7, 1, 2, 3))).toEqual({ passed: 7, failed: 1, skipped: 5 });
  });

  it('counts Playwright’s tests; one that passed only when tried again has failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(readCounts({ stats })).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('takes no other report', () => {
    expect(() => readCounts({ tests: 5 })).toThrow();
  });
});

describe('outcomeOf', () => {
  const output = 'what it said';

  it('is the runner’s counts', () => {
    expect(outcomeOf({ ok: true, output }, vitest(7, 0, 1))).toEqual({
      passed: 7,
      failed: 0,
      skipped: 1,
      output,
    });
  });

  it('is a failure when the runner failed without a failed test', () => {
    expect(outcomeOf({ ok: false, output }, vitest(7, 0))).toMatchObject({ passed: 7, failed: 1 });
  });

  it('is a failure when no test ran', () => {
    expect(outcomeOf({ ok: true, output }, vitest(0, 0))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('is a failure when there is no report', () => {
    expect(outcomeOf({ ok: true, output }, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0, output });
  });
});
