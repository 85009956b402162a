import { speak } from './words.fixture.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { shortly, when } from './when.ts';

const local = new Date(2024, 2, 1, 14, 5).toISOString();

afterEach(() => speak('en'));

describe('a time', () => {
  test('is told with day and year, by the clock of this place', () => {
    expect(when(local)).toMatch(/^Mar 1, 2024.*2:05\sPM$/u);
  });

  test('is told in the Buddhist year in Thai', () => {
    speak('th');
    expect(when(local)).toContain('2567');
  });

  test('leaves the year out in a narrow column, unless it is another one', () => {
    expect(shortly(local, new Date(2024, 10, 5))).toBe('Mar 1, 14:05');
    expect(shortly(local, new Date(2025, 0, 1))).toBe('Mar 1, 2024, 14:05');
  });
});
