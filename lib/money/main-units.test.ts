import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencies } from './currency.ts';
import { mainUnits } from './main-units.ts';
import { parseAmount } from './parse-amount.ts';

test.each([
  [7440, 'THB', '74.40'],
  [125_050, 'THB', '1250.50'],
  [5, 'USD', '0.05'],
  [0, 'USD', '0.00'],
  [-1205, 'THB', '-12.05'],
  [-5, 'THB', '-0.05'],
  [1200, 'JPY', '1200'],
  [0, 'JPY', '0'],
  [-1200, 'JPY', '-1200'],
  [Number.MAX_SAFE_INTEGER, 'THB', '90071992547409.91'],
] as const)('%i subunits of %s are %s', (subunits, currency, text) => {
  expect(mainUnits(subunits, currency)).toBe(text);
});

test('any amount above nothing is the same when it is read again', () => {
  const amounts = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.constantFrom(...currencies), (subunits, currency) => {
      expect(parseAmount(mainUnits(subunits, currency), currency)).toEqual({ ok: true, subunits });
    }),
  );
});
