import { expect, test } from 'vitest';
import { harmlessEnds, unknownEnds } from './every-fault.fixture.ts';
import { provesNothingMade } from './made-nothing.ts';

test.each(harmlessEnds)('$kind proves that nothing was made', (fault) => {
  expect(provesNothingMade(fault)).toBe(true);
});

test.each(unknownEnds)('$kind proves nothing', (fault) => {
  expect(provesNothingMade(fault)).toBe(false);
});
