import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { currencies } from '../money/currency.ts';
import { readPolicy } from './read-policy.ts';

const whole = {
  testModeOnly: true,
  allowedCurrencies: ['THB', 'JPY'],
  passphraseRequired: true,
  autoLockMinutes: 5,
  noExport: true,
  defaultCurrency: 'JPY',
};

describe('an administrator’s rules', () => {
  test('are read as they are written', () => {
    const largestAmount = { THB: '5000.00', JPY: '20,000' };
    const read = readPolicy({ ...whole, largestAmount });
    expect(read).toEqual({ ...whole, largestAmount: { THB: 500_000, JPY: 20_000 } });
  });

  test('are none where nothing is set', () => {
    expect(readPolicy({})).toEqual({});
  });

  test('that are switched off are none', () => {
    expect(readPolicy({ testModeOnly: false, passphraseRequired: false, noExport: false })).toEqual({});
  });

  test('may allow no currency at all', () => {
    expect(readPolicy({ allowedCurrencies: [] })).toEqual({ allowedCurrencies: [] });
  });

  test('that nobody knows are left out, a key above all', () => {
    expect(readPolicy({ key: 'skey_test_1', toString: 1, noExport: true })).toEqual({ noExport: true });
  });
});

describe('a rule that is written wrong is none, and does not undo the others', () => {
  test.each([
    ['testModeOnly', 'true'],
    ['testModeOnly', 1],
    ['passphraseRequired', null],
    ['allowedCurrencies', 'THB'],
    ['defaultCurrency', 'thb'],
    ['autoLockMinutes', 0],
    ['autoLockMinutes', 1441],
    ['autoLockMinutes', 2.5],
    ['autoLockMinutes', '5'],
    ['noExport', {}],
  ])('%s: %j', (name, value) => {
    const others = Object.fromEntries(Object.entries(whole).filter(([rule]) => rule !== name));
    expect(readPolicy({ ...whole, [name]: value })).toEqual(others);
  });
});

describe('the largest amount', () => {
  test.each([
    ['THB', '0.01', 1],
    ['THB', '5,000', 500_000],
    ['JPY', '5000', 5000],
    ['IDR', '150000', 15_000_000],
  ])('%s %s is %i subunits', (currency, text, subunits) => {
    expect(readPolicy({ largestAmount: { [currency]: text } })).toEqual({
      largestAmount: { [currency]: subunits },
    });
  });

  test('of a currency that is none bounds nothing, and the others do', () => {
    expect(readPolicy({ largestAmount: { BTC: '1', thb: '1', THB: '100' } })).toEqual({
      largestAmount: { THB: 10_000 },
    });
  });

  test.each(['much', '', '-5', '0', '1.555', null, {}])(
    'that cannot be read, %j, lets nothing through',
    (odd) => {
      expect(readPolicy({ largestAmount: { USD: odd, THB: '100' } })).toEqual({
        largestAmount: { USD: 0, THB: 10_000 },
      });
    },
  );
});

test('of allowed currencies, one that is none does not allow all the others', () => {
  expect(readPolicy({ allowedCurrencies: ['THB', 'usd', 7] })).toEqual({ allowedCurrencies: ['THB'] });
});

const policySchema = z.strictObject({
  testModeOnly: z.exactOptional(z.literal(true)),
  allowedCurrencies: z.exactOptional(z.array(z.enum(currencies))),
  largestAmount: z.exactOptional(z.partialRecord(z.enum(currencies), z.int().check(z.nonnegative()))),
  passphraseRequired: z.exactOptional(z.literal(true)),
  autoLockMinutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(1440))),
  noExport: z.exactOptional(z.literal(true)),
  defaultCurrency: z.exactOptional(z.enum(currencies)),
});

test('whatever is set, what is read is a policy', () => {
  const names = [...Object.keys(whole), 'largestAmount', '__proto__', 'key'];
  const code = fc.oneof(fc.constantFrom(...currencies), fc.string());
  const amounts = fc.dictionary(code, fc.oneof(fc.string(), fc.constantFrom('1', '5,000.00', '1e9')));
  const value = fc.oneof(
    fc.jsonValue(),
    amounts,
    fc.array(code),
    fc.boolean(),
    fc.integer({ min: -1, max: 1500 }),
    code,
  );
  const isPolicy = fc.property(fc.dictionary(fc.constantFrom(...names), value), (managed) => {
    const read = policySchema.safeParse(readPolicy(managed));
    expect(read.error?.issues ?? []).toEqual([]);
  });
  fc.assert(isPolicy, { seed: 20261122, numRuns: 2000 });
});
