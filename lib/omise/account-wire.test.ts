import { describe, expect, test } from 'vitest';
import { readAccount, readLimits } from './account-wire.ts';
import { isOmises } from './payment-uri.ts';
import { account2019, capability2019 } from './recordings.fixture.ts';

const trust = { livemode: false, paymentUriAllowed: isOmises };
const read = (more: object) => readAccount({ ...account2019, ...more }, trust);

describe('an account', () => {
  test('is told whole', () => {
    expect(read({})).toEqual({
      value: {
        id: 'account_test_5xyz7vwd1nf9f2opq3r',
        livemode: false,
        email: 'barista@example.com',
        country: 'TH',
        currency: 'THB',
        currencies: ['THB', 'JPY', 'USD'],
      },
    });
  });

  test('of an older version writes its currencies small', () => {
    const old = read({ currency: 'jpy', supported_currencies: ['usd', 'jpy'] });
    expect(old).toMatchObject({ value: { currency: 'JPY', currencies: ['JPY', 'USD'] } });
  });

  test('has its own currency at least', () => {
    expect(read({ supported_currencies: null })).toMatchObject({ value: { currencies: ['THB'] } });
  });

  test('is not broken by a currency that is new to us', () => {
    const newer = read({ supported_currencies: ['THB', 'XAU', 7] });
    expect(newer).toMatchObject({ value: { currencies: ['THB'] } });
  });

  test('may have no e-mail', () => {
    expect(read({ email: null })).not.toHaveProperty('value.email');
  });

  test("is of the key's mode", () => {
    expect(read({ livemode: true })).toEqual({ reason: 'livemode' });
  });

  test.each([{ object: 'link' }, { id: null }, { currency: 'XAU' }, { country: 66 }, { livemode: 0 }])(
    'cannot be read with %j',
    (oddity) => {
      expect(read(oddity)).toEqual({ reason: 'shape' });
    },
  );
});

describe('the limits', () => {
  test.each([
    ['TH', 'THB'],
    ['JP', 'JPY'],
    ['SG', 'SGD'],
    ['MY', 'MYR'],
  ])('of an account in %s are in %s', (country, currency) => {
    const limits = { currency, min: 2000, max: 15_000_000 };
    expect(readLimits({ ...capability2019, country })).toEqual({ value: limits });
  });

  test.each([
    { limits: undefined },
    { limits: { charge_amount: null } },
    { limits: { charge_amount: { min: 0.5, max: 100 } } },
    { country: 'XX' },
    { country: { toString: 1 } },
  ])('are not known with %j', (oddity) => {
    expect(readLimits({ ...capability2019, ...oddity })).toEqual({ value: undefined });
  });

  test('come from a capability only', () => {
    expect(readLimits(account2019)).toEqual({ reason: 'shape' });
  });
});
