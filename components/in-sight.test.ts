import { describe, expect, test } from 'vitest';
import { linesIn, rowHeight, sightOf } from './in-sight.ts';

const window = 20 * rowHeight;

describe('of ten thousand rows', () => {
  test('a window that shows the top draws the first, and some more below', () => {
    expect(sightOf(-300, window, 10_000)).toEqual({ first: 0, end: 24 });
  });

  test('in the middle it draws those in sight, and some more on both sides', () => {
    const { first, end } = sightOf(5000 * rowHeight, window, 10_000);
    expect(first).toBeLessThanOrEqual(4992);
    expect(end).toBeGreaterThanOrEqual(5028);
    expect(end - first).toBeLessThan(60);
  });

  test('a row’s height of scrolling draws nothing anew, most of the time', () => {
    expect(sightOf(5001 * rowHeight, window, 10_000)).toEqual(sightOf(5002 * rowHeight, window, 10_000));
  });

  test('at the end it stops with the last', () => {
    expect(sightOf(9990 * rowHeight, window, 10_000).end).toBe(10_000);
  });

  test('it draws nothing of a list that became shorter than where it was', () => {
    const { first, end } = sightOf(5000 * rowHeight, window, 3);
    expect(linesIn({ first, end }, 3, 3)).toEqual([]);
  });
});

describe('the rows to draw', () => {
  test('follow on each other, and tell how many lie before them', () => {
    expect(linesIn({ first: 8, end: 11 }, 9, 100)).toEqual([
      { index: 8, skipped: 8 },
      { index: 9, skipped: 0 },
      { index: 10, skipped: 0 },
    ]);
  });

  test('hold the one with the focus, though it is out of sight above', () => {
    expect(linesIn({ first: 8, end: 10 }, 2, 100)).toEqual([
      { index: 2, skipped: 2 },
      { index: 8, skipped: 5 },
      { index: 9, skipped: 0 },
    ]);
  });

  test('or below', () => {
    expect(linesIn({ first: 8, end: 9 }, 50, 100)).toEqual([
      { index: 8, skipped: 8 },
      { index: 50, skipped: 41 },
    ]);
  });

  test('but not one that is no longer there', () => {
    expect(linesIn({ first: 0, end: 1 }, 5, 1)).toEqual([{ index: 0, skipped: 0 }]);
  });
});
