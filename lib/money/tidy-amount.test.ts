import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies } from './currency.ts';
import { parseAmount } from './parse-amount.ts';
import { tidyAmount } from './tidy-amount.ts';

describe('tidyAmount', () => {
  it.each([
    ['1450', '1,450'],
    ['74.4', '74.40'],
    ['๗๔.๔', '74.40'],
    ['１，２５０．５', '1,250.50'],
    ['฿320', '320'],
  ])('shows “%s” as it was understood: %s', (typed, tidy) => {
    expect(tidyAmount(typed, 'THB')).toBe(tidy);
  });

  it.each(['', '1,23', 'abc', '-5', '74.405'])('leaves “%s”, which it does not understand', (typed) => {
    expect(tidyAmount(typed, 'THB')).toBe(typed);
  });

  it('keeps a whole amount right for yen', () => {
    expect(tidyAmount(tidyAmount('1200', 'THB'), 'JPY')).toBe('1,200');
  });

  it('never changes what is meant', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\d.,๐-๙]{0,12}$/u),
        fc.constantFrom(...currencies),
        (typed, currency) => {
          expect(parseAmount(tidyAmount(typed, currency), currency)).toEqual(parseAmount(typed, currency));
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });
});
