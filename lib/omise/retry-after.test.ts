import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.parse('2024-03-01T09:30:00.500Z');

test.each([
  ['0', 0],
  ['30', 30],
  ['Fri, 01 Mar 2024 09:31:00 GMT', 60],
  ['Fri, 01 Mar 2024 09:00:00 GMT', 0],
])('%j is %i seconds', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});

test.each([null, '', '-5', '1.5', 'soon', 'soon GMT', '2024-03-01T09:31:00Z'])(
  '%j says nothing',
  (header) => {
    expect(readRetryAfter(header, now)).toBeUndefined();
  },
);

test.each(['9'.repeat(400), 'Fri, 01 Mar 2999 09:31:00 GMT'])('a day is the longest: %s', (header) => {
  expect(readRetryAfter(header, now)).toBe(86_400);
});
