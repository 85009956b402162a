import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tries } from './tries.ts';
import { failedOnceMore, noTries, secondsLeft, triesSchema, withinReason } from './tries.ts';

const now = Date.parse('2026-11-22T07:00:00Z');

const afterFailures = (count: number): Tries => {
  let tries = noTries;
  for (let failed = 0; failed < count; failed += 1) tries = failedOnceMore(tries, now);
  return tries;
};

describe('the wait after a wrong passphrase', () => {
  test('is none before the first', () => {
    expect(secondsLeft(noTries, now)).toBe(0);
  });

  test('is one second, then twice as long each time, five minutes at most', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((count) => secondsLeft(afterFailures(count), now));
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('is still five minutes after ten thousand', () => {
    const tries = afterFailures(10_000);
    expect(secondsLeft(tries, now)).toBe(300);
    expect(triesSchema.parse(tries)).toEqual(tries);
  });

  test.each([
    [0, 4],
    [1, 4],
    [999, 4],
    [1000, 3],
    [3999, 1],
    [4000, 0],
    [86_400_000, 0],
  ])('has, %i ms later, %i whole seconds left', (later, left) => {
    expect(secondsLeft(afterFailures(3), now + later)).toBe(left);
  });

  test('counts from the last one', () => {
    const tries = failedOnceMore(afterFailures(2), now + 60_000);
    expect(secondsLeft(tries, now + 60_000)).toBe(4);
  });

  test('is what it is, where the clock was left alone', () => {
    for (const tries of [noTries, afterFailures(3), afterFailures(10_000)])
      expect(withinReason(tries, now)).toEqual(tries);
  });

  test('is never longer than five minutes, though the clock was set back by years', () => {
    expect(secondsLeft(withinReason(afterFailures(1), 0), 0)).toBe(300);
  });

  test('is a whole number within its bounds, whatever lies in the storage', () => {
    const within = fc.property(fc.jsonValue(), fc.maxSafeNat(), (junk, time) => {
      const parsed = triesSchema.safeParse(junk);
      const left = secondsLeft(parsed.success ? parsed.data : noTries, time);
      expect(Number.isInteger(left) && left >= 0 && left <= 300).toBe(true);
    });
    fc.assert(within, { seed: 20261122, numRuns: 500 });
  });
});

test.each([
  null,
  {},
  { count: -1, until: 0 },
  { count: 0.5, until: 0 },
  { count: 1 },
  { count: 1, until: Infinity },
])('tries are not read from %j', (junk) => {
  expect(triesSchema.safeParse(junk).success).toBe(false);
});
