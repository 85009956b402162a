import { describe, expect, test } from 'vitest';
import { backOff, intervalAt, waitAt } from './schedule.ts';
import { day, hour, minute, second } from './world.fixture.ts';

describe('a link that is waited for is looked at', () => {
  test.each([
    ['every 30 seconds as it is made', 0, 30 * second],
    ['every 30 seconds for ten minutes', 10 * minute - 1, 30 * second],
    ['every two minutes after that', 10 * minute, 2 * minute],
    ['every two minutes for the first hour', hour - 1, 2 * minute],
    ['every quarter of an hour after that', hour, 15 * minute],
    ['every quarter of an hour for a day', day - 1, 15 * minute],
    ['every hour after that', day, hour],
    ['every hour for a week', 7 * day - 1, hour],
  ])('%s', (_, age, interval) => {
    expect(intervalAt(age)).toBe(interval);
  });

  test('no more after a week', () => {
    expect(intervalAt(7 * day)).toBeUndefined();
  });

  test('a tenth sooner or later than that, so that not all browsers ask at once', () => {
    expect([0, 0.5, 1].map((random) => waitAt(0, random))).toEqual([27_000, 30_000, 33_000]);
  });
});

describe('what came to nothing is tried again', () => {
  test('after a minute, then twice as long each time, up to an hour', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((failures) => backOff(failures, 0) / minute);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('never sooner than Omise says, however long that is', () => {
    expect(backOff(1, 0, 90)).toBe(90 * second);
    expect(backOff(1, 0, 7200)).toBe(2 * hour);
    expect(backOff(3, 0, 90)).toBe(4 * minute);
  });

  test('up to a tenth later, so that not all browsers come back at once', () => {
    expect(backOff(1, 1)).toBeCloseTo(66 * second);
  });
});
