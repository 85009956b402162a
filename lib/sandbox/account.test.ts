import { expect, test } from 'vitest';
import { openTill } from './test-till.ts';

test('the account is a test account in Thailand', async () => {
  const { body } = await openTill().modern('/account');
  expect(body).toMatchObject({ object: 'account', livemode: false, country: 'TH', currency: 'THB' });
});

test('it takes all fourteen currencies', async () => {
  const { body } = await openTill().modern('/account');
  expect(body.supported_currencies).toHaveLength(14);
  expect(body.supported_currencies).toContain('JPY');
});

test('old versions write its currency small, and its time of creation short', async () => {
  const { body } = await openTill().ask('/account');
  expect(body).toMatchObject({ currency: 'thb', created: '2019-07-23T00:00:00Z' });
  expect(body).not.toHaveProperty('created_at');
});

test('the capability tells the limits in satang', async () => {
  const { body } = await openTill().modern('/capability');
  expect(body).toMatchObject({ country: 'TH', limits: { charge_amount: { min: 2000, max: 15_000_000 } } });
});
