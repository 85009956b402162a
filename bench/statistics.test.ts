import { describe, expect, it } from 'vitest';
import { median, summarise } from './statistics.ts';

describe('the median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([30, 1, 2])).toBe(2);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('of one value is that value', () => {
    expect(median([7])).toBe(7);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });

  it('leaves its input as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

it('a summary tells the spread', () => {
  expect(summarise([12, 10, 90])).toEqual({ median: 12, min: 10, max: 90 });
});
