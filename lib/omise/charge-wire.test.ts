import { describe, expect, test } from 'vitest';
import { readCharge } from './charge-wire.ts';
import { charge2014, charge2015, charge2019 } from './recordings.fixture.ts';

describe('a charge', () => {
  test('of 2019-05-29', () => {
    expect(readCharge(charge2019)).toEqual({
      id: 'chrg_test_5xyz7w3kv1mhn0q2b8c',
      status: 'successful',
      amount: 7440,
      currency: 'THB',
      createdAt: '2024-03-01T09:30:00Z',
      paidAt: '2024-03-01T09:30:02Z',
      fee: 272,
      net: 7149,
      refundedAmount: 0,
      cardBrand: 'Visa',
      cardLastDigits: '4242',
    });
  });

  test('of 2015-11-17 and 2017-11-02', () => {
    expect(readCharge(charge2015)).toEqual({
      id: 'chrg_test_55pcd9rn4dz1r8rtokz',
      status: 'successful',
      amount: 10000,
      currency: 'THB',
      createdAt: '2016-10-18T06:56:51Z',
      refundedAmount: 2500,
      cardBrand: 'Visa',
      cardLastDigits: '4242',
    });
  });

  test.each([
    ['captured', { captured: true }, 'successful'],
    ['paid', { captured: undefined, paid: true }, 'successful'],
    ['failed', { captured: false, failure_code: 'insufficient_fund' }, 'failed'],
    ['neither', { captured: false }, 'pending'],
  ])('without a status tells it by its flags: %s', (_, flags, status) => {
    expect(readCharge({ ...charge2014, ...flags })?.status).toBe(status);
  });

  test('tells why it failed, in the words of the API', () => {
    const failed = { ...charge2019, status: 'failed', failure_code: 'x', failure_message: ' no  money ' };
    expect(readCharge(failed)).toMatchObject({ failureCode: 'x', failureMessage: ' no  money ' });
  });

  test('settled in another currency than it was paid in says in which its fee and net are', () => {
    const yen = { ...charge2019, currency: 'JPY', funding_currency: 'thb' };
    expect(readCharge(yen)).toMatchObject({ currency: 'JPY', fundingCurrency: 'THB', fee: 272 });
  });

  test('needs no card', () => {
    const charge = readCharge({ ...charge2019, card: null });
    expect(charge).toBeDefined();
    expect(charge).not.toHaveProperty('cardBrand');
  });
});

test.each([
  ['another object', { object: 'link' }],
  ['an unknown status', { status: 'frozen' }],
  ['an unknown currency', { currency: 'XAU' }],
  ['a broken amount', { amount: 74.4 }],
  ['a negative amount', { amount: -1 }],
  ['an amount beyond safe integers', { amount: 2 ** 53 }],
  ['an amount as text', { amount: '7440' }],
  ['no time', { created_at: 'yesterday?' }],
])('a charge with %s cannot be read', (_, oddity) => {
  expect(readCharge({ ...charge2019, ...oddity })).toBeUndefined();
});
