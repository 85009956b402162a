import { describe, expect, it } from 'vitest';
import type { Done } from './step.ts';
import { stepWords, sum, sumWords } from './words.ts';

const done = (passed: number, failed: number, skipped: number): Done => ({
  name: 'unit',
  outcome: { passed, failed, skipped, output: 'what it said\n' },
  seconds: 1.25,
});

describe('sumWords', () => {
  it('names what was skipped only where something was', () => {
    expect(sumWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(sumWords({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('sum', () => {
  const all = [done(3, 1, 2), done(4, 0, 1)];

  it('adds up', () => {
    expect(sum(all, false)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('takes what was skipped for failed in CI', () => {
    expect(sum(all, true)).toEqual({ passed: 7, failed: 4, skipped: 0 });
  });
});

describe('stepWords', () => {
  it('is one line for a step that passed', () => {
    expect(stepWords(done(3, 0, 0))).toBe('✔ unit             3 passed, 0 failed (1.3 s)');
  });

  it('tells all that a failed or skipped step said', () => {
    expect(stepWords(done(3, 1, 0))).toContain('\nwhat it said\n');
    expect(stepWords(done(0, 0, 1))).toContain('\nwhat it said\n');
  });
});
