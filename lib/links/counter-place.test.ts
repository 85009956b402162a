import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterHash, counterPlace } from './counter-place.ts';

test('the address of a counter leads back to its link', () => {
  const ids = fc.record({ accountId: fc.string(), linkId: fc.string() });
  const leads = fc.property(ids, (place) => {
    expect(counterPlace(counterHash(place))).toEqual(place);
  });
  fc.assert(leads, { seed: 20190529 });
});

test.each(['', 'sandbox', '%', '%E0%A4%A/%'])('%j names no link', (hash) => {
  expect(counterPlace(hash).linkId).toBe('');
});
