import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openTill } from './test-till.ts';

const charges = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

const paidLink = async () => {
  const till = openTill();
  const { id, code } = await till.create({ multiple: 'true' });
  await till.payer.pay(code);
  const chargeIn = async (version: string) => {
    const { body } = await till.ask(`/links/${id}/charges`, { version });
    return charges.parse(body).data[0] ?? {};
  };
  return { ...till, id, code, chargeIn };
};

test('2019-05-29: who paid what, when, and for which link', async () => {
  const { id, chargeIn } = await paidLink();
  expect(await chargeIn('2019-05-29')).toMatchObject({
    object: 'charge',
    id: expect.stringMatching(/^chrg_test_[a-z0-9]{19}$/),
    status: 'successful',
    paid: true,
    paid_at: '2026-11-22T07:00:00Z',
    created_at: '2026-11-22T07:00:00Z',
    currency: 'THB',
    refunded_amount: 0,
    link: id,
    description: 'Hot Latte\n\nA warm cup of coffee',
    card: { brand: 'Visa', last_digits: '4242' },
  });
});

test.for(['2015-11-17', '2017-11-02'])('%s: paid, refunded, and a short created', async (version) => {
  const charge = await (await paidLink()).chargeIn(version);
  expect(charge).toMatchObject({ paid: true, refunded: 0, currency: 'thb', created: '2026-11-22T07:00:00Z' });
  expect(charge).not.toHaveProperty('captured');
});

test('2014-07-27: what is paid is called captured', async () => {
  const charge = await (await paidLink()).chargeIn('2014-07-27');
  expect(charge).toMatchObject({ captured: true, refunded: 0 });
  expect(charge).not.toHaveProperty('paid');
});

test('a charge can be read where it says it is', async () => {
  const { chargeIn, modern } = await paidLink();
  const charge = await chargeIn('2019-05-29');
  expect((await modern(String(charge.location))).body).toEqual(charge);
});

test('a charge that never was is not found', async () => {
  const { status, body } = await openTill().ask('/charges/chrg_test_x');
  expect([status, body.message]).toEqual([404, 'charge chrg_test_x was not found']);
});

test('the charges of a link that never was are not found', async () => {
  expect((await openTill().ask('/links/link_test_x/charges')).status).toBe(404);
});

test('a link holds twenty charges at most, and the true total; the list has pages for the rest', async () => {
  const { id, code, payer, modern } = await paidLink();
  for (let paid = 1; paid < 25; paid += 1) await payer.pay(code);
  const { body } = await modern(`/links/${id}`);
  const inner = z.parse(z.object({ total: z.int(), ...charges.shape }), body.charges);
  expect([inner.total, inner.data.length]).toEqual([25, 20]);
  const rest = charges.parse((await modern(`/links/${id}/charges?offset=20`)).body);
  expect(rest.data).toHaveLength(5);
});
