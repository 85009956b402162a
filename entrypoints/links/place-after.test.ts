import { expect, test } from 'vitest';
import { placeAfter } from './place-after.ts';

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 4, 3],
  ['PageDown', 4, 14],
  ['PageUp', 24, 14],
  ['Home', 4, 0],
  ['End', 4, 99],
])('%s leads from row %i to row %i', (key, from, to) => {
  expect(placeAfter(key, from, 100)).toBe(to);
});

test('neither end is gone beyond', () => {
  expect(placeAfter('ArrowUp', 0, 100)).toBe(0);
  expect(placeAfter('ArrowDown', 99, 100)).toBe(99);
  expect(placeAfter('PageDown', 95, 100)).toBe(99);
});

test('other keys lead nowhere', () => {
  expect(placeAfter('Enter', 4, 100)).toBeUndefined();
});
