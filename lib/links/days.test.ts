import { describe, expect, test } from 'vitest';
import { byDay, dayOf, startOf } from './days.ts';
import { latteLink } from './link.fixture.ts';

const at = (day: number, hour = 0, minute = 0) => new Date(2026, 10, day, hour, minute);
const made = (id: string, time: Date) => ({ ...latteLink, id, createdAt: time.toISOString() });

describe('the day of a time', () => {
  test.each([
    ['its first minute', at(2)],
    ['its last minute', at(2, 23, 59)],
  ])('is that of this device’s clock in %s', (_, time) => {
    expect(dayOf(time.toISOString())).toBe('2026-11-02');
  });

  test('is told of a clock’s milliseconds too', () => {
    expect(dayOf(at(2).getTime())).toBe('2026-11-02');
  });
});

describe('the beginning of a day', () => {
  test('is midnight where this device is', () => {
    expect(startOf('2026-11-22')).toBe(at(22).getTime());
  });

  test('is counted on over the end of a month', () => {
    expect(startOf('2026-11-30', 1)).toBe(at(31).getTime());
    expect(startOf('2026-11-01', -1)).toBe(at(0).getTime());
  });

  test('of what is no day is no number', () => {
    expect(startOf('yesterday')).toBeNaN();
  });
});

describe('a list by its days', () => {
  test('has the newest day first, and each day’s links in the list’s order', () => {
    const links = [made('c', at(22, 9)), made('b', at(22)), made('a', at(21, 23, 59))];
    const days = byDay(links).map(({ day, links: ofDay }) => [day, ofDay.map(({ id }) => id)]);
    expect(days).toEqual([
      ['2026-11-22', ['c', 'b']],
      ['2026-11-21', ['a']],
    ]);
  });

  test('of nothing has none', () => {
    expect(byDay([])).toEqual([]);
  });
});
